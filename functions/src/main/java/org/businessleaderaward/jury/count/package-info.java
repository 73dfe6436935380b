/** The count: ballots opened and reviewed, the result released by two, and put on record. */
@NullMarked
package org.businessleaderaward.jury.count;

import org.jspecify.annotations.NullMarked;
