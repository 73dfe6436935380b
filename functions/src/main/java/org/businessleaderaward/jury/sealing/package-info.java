/** Sealed ballots (RFC 7516), their receipts, and the two halves of the tally key. */
@NullMarked
package org.businessleaderaward.jury.sealing;

import org.jspecify.annotations.NullMarked;
