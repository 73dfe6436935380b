/** What the secretariat does with entries: verify, merge, withdraw, put back. */
@NullMarked
package org.businessleaderaward.directory.desk;

import org.jspecify.annotations.NullMarked;
