/** Who opened which room, dossier and file, and whose data, and when. */
@NullMarked
@NamedInterface("trail")
package org.businessleaderaward.access.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
