/**
 * What an entry is: a partnership, an organisation or what is left of one, and where each statement
 * comes from.
 */
@NullMarked
package org.businessleaderaward.directory.entries;

import org.jspecify.annotations.NullMarked;
