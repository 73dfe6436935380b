/** A vote: its terms, its rule, and the receipts that are fixed when it closes. */
@NullMarked
package org.businessleaderaward.jury.votes;

import org.jspecify.annotations.NullMarked;
