/** Pages of entries for readers without scripts, written as soon as an entry is published. */
@NullMarked
package org.businessleaderaward.directory.pages;

import org.jspecify.annotations.NullMarked;
