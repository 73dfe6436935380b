/** The versions of what was submitted, as its nominator and the secretariat read them. */
@NullMarked
package org.businessleaderaward.nominations.versions;

import org.jspecify.annotations.NullMarked;
