/** What is written to those who come in by a link. */
@NullMarked
package org.businessleaderaward.access.letters;

import org.jspecify.annotations.NullMarked;
