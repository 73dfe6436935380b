/** The directory as files for anybody: tables, JSON, a data package and the feed of changes. */
@NullMarked
package org.businessleaderaward.directory.exports;

import org.jspecify.annotations.NullMarked;
