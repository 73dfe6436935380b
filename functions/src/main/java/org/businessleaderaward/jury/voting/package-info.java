/** Opening, extending and closing the vote, and what the jury's rooms show of it. */
@NullMarked
package org.businessleaderaward.jury.voting;

import org.jspecify.annotations.NullMarked;
