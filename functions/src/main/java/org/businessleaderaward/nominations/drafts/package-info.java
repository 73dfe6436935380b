/** Drafts: saved whole each time, and found again by a link. */
@NullMarked
package org.businessleaderaward.nominations.drafts;

import org.jspecify.annotations.NullMarked;
