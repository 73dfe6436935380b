/** A published result, read and counted again. */
@NullMarked
package org.businessleaderaward.jury.domain.recount;

import org.jspecify.annotations.NullMarked;
