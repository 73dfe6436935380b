/**
 * The arithmetic of the verifiable vote: points, hashes, ciphertexts, proofs and the shared key, as
 * chapter 1 of {@code docs/record-format.md} numbers them. Values in, values out.
 */
@NullMarked
package org.businessleaderaward.jury.proofs;

import org.jspecify.annotations.NullMarked;
