/** Until when a draft may be submitted, who got longer, and what arrives while it is screened. */
@NullMarked
@NamedInterface("deadlines")
package org.businessleaderaward.nominations.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
