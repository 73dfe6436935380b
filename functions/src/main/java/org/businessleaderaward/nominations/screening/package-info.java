/** Screening: what one member of staff proposes and another confirms. */
@NullMarked
package org.businessleaderaward.nominations.screening;

import org.jspecify.annotations.NullMarked;
