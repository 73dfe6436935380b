/** What goes of a nomination when its nominee declines, somebody wants it, or its time is over. */
@NullMarked
package org.businessleaderaward.nominations.erasure;

import org.jspecify.annotations.NullMarked;
