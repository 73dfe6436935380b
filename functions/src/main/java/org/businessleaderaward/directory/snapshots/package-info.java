/** Where snapshots of the search index are kept, and how a broken one is told. */
@NullMarked
package org.businessleaderaward.directory.snapshots;

import org.jspecify.annotations.NullMarked;
