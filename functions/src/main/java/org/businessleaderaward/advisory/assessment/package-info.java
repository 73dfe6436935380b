/** What an adviser does with a dossier: declare conflicts, read, ask and assess. */
@NullMarked
package org.businessleaderaward.advisory.assessment;

import org.jspecify.annotations.NullMarked;
