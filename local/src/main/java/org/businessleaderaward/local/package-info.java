/** The local server: the site and every room at one origin, the workers behind them. */
@NullMarked
package org.businessleaderaward.local;

import org.jspecify.annotations.NullMarked;
