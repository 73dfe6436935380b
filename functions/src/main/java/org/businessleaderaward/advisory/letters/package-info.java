/** What advisers and nominators are written about the advice. */
@NullMarked
package org.businessleaderaward.advisory.letters;

import org.jspecify.annotations.NullMarked;
