/** Files of evidence: where they arrive, what they are, where they are kept. */
@NullMarked
package org.businessleaderaward.nominations.evidence;

import org.jspecify.annotations.NullMarked;
