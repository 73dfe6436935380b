/** Which of the secretariats works on the directory. */
@NullMarked
package org.businessleaderaward.directory.staff;

import org.jspecify.annotations.NullMarked;
