/** What goes of a nomination when its nominee declines. */
@NullMarked
package org.businessleaderaward.nominations.erasure;

import org.jspecify.annotations.NullMarked;
