/** What is kept of each nomination to list it among many, and to find it there. */
@NullMarked
package org.businessleaderaward.nominations.rows;

import org.jspecify.annotations.NullMarked;
