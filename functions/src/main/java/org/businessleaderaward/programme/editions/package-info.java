/** Editions as rooms show them, the next one, and what the clock does about them. */
@NullMarked
package org.businessleaderaward.programme.editions;

import org.jspecify.annotations.NullMarked;
