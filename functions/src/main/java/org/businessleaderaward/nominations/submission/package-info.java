/** Handing a nomination in, and taking it back. */
@NullMarked
package org.businessleaderaward.nominations.submission;

import org.jspecify.annotations.NullMarked;
