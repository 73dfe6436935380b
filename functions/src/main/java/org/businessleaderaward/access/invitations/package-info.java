/** Who is invited to an edition, by whom, and how many there may be. */
@NullMarked
@NamedInterface("invitations")
package org.businessleaderaward.access.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
