/**
 * Finding entries: the index and its analysis, queries and their order, the matching of names, and
 * what the public room shows.
 */
@NullMarked
package org.businessleaderaward.directory.search;

import org.jspecify.annotations.NullMarked;
