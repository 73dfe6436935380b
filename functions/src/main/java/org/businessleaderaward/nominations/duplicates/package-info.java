/** What looks like the same nominee or company, in another spelling or script. */
@NullMarked
package org.businessleaderaward.nominations.duplicates;

import org.jspecify.annotations.NullMarked;
