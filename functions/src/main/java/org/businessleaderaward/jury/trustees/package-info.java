/** The vote's key: made by the count's function, of which only that function opens the share. */
@NullMarked
package org.businessleaderaward.jury.trustees;

import org.jspecify.annotations.NullMarked;
