/** The count: receipts fixed, the release by two, totals decrypted, and the record of all that. */
@NullMarked
package org.businessleaderaward.jury.count;

import org.jspecify.annotations.NullMarked;
