/** What jurors and the secretariat are written about the vote. */
@NullMarked
package org.businessleaderaward.jury.letters;

import org.jspecify.annotations.NullMarked;
