/** Nominations that officers put on record for those who sent them on paper or told them. */
@NullMarked
package org.businessleaderaward.nominations.entered;

import org.jspecify.annotations.NullMarked;
