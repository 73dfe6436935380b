/** What is known of the documents of a search index, in the form in which Lucene takes it. */
@NullMarked
package org.businessleaderaward.directory.documents;

import org.jspecify.annotations.NullMarked;
