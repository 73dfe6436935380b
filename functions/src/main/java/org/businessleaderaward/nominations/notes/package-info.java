/** What officers write to one another about a nomination. */
@NullMarked
package org.businessleaderaward.nominations.notes;

import org.jspecify.annotations.NullMarked;
