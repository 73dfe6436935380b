/** What names of organisations say, and whether one name means what another does. */
@NullMarked
package org.businessleaderaward.directory.names;

import org.jspecify.annotations.NullMarked;
