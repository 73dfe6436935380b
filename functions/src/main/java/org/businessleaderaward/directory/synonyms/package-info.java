/** The words that mean the same to whoever searches, as the secretariat added them. */
@NullMarked
package org.businessleaderaward.directory.synonyms;

import org.jspecify.annotations.NullMarked;
