/** Whether somebody may be written to, whose address a stranger may have given. */
@NullMarked
@NamedInterface("reach")
package org.businessleaderaward.access.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
