/** Advisers and jurors who agree to be named on the award's pages. */
@NullMarked
package org.businessleaderaward.programme.named;

import org.jspecify.annotations.NullMarked;
