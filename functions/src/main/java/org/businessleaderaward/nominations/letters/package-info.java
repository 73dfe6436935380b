/** What nominators and nominees are written. */
@NullMarked
package org.businessleaderaward.nominations.letters;

import org.jspecify.annotations.NullMarked;
