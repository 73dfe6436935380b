/** How entries are kept and changed, and the record of every change. */
@NullMarked
package org.businessleaderaward.directory.register;

import org.jspecify.annotations.NullMarked;
