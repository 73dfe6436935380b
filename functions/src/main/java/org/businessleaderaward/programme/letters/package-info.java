/** What those concerned and the secretariat are written about an edition. */
@NullMarked
package org.businessleaderaward.programme.letters;

import org.jspecify.annotations.NullMarked;
