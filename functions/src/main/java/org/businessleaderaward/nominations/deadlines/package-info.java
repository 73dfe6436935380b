/** Until when a draft may be submitted, and who got longer. */
@NullMarked
package org.businessleaderaward.nominations.deadlines;

import org.jspecify.annotations.NullMarked;
