/** The calendar of an edition: no overlap, no gap, no time that clocks skip. */
@NullMarked
package org.businessleaderaward.programme.calendar;

import org.jspecify.annotations.NullMarked;
