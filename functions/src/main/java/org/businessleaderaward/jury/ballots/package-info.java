/** Sealed ballots: cast, kept, tried out; what is inside stays sealed. */
@NullMarked
package org.businessleaderaward.jury.ballots;

import org.jspecify.annotations.NullMarked;
