/** Until when a draft may be handed in, and who got longer. */
@NullMarked
package org.businessleaderaward.nominations.deadlines;

import org.jspecify.annotations.NullMarked;
