/**
 * The acts that move an edition from state to state, what stands in their way, and what becomes of
 * the calendar.
 */
@NullMarked
@NamedInterface("cycle")
package org.businessleaderaward.programme.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
