/** Operations that a caller names by their hash instead of sending them. */
@NullMarked
package org.businessleaderaward.gateway.persisted;

import org.jspecify.annotations.NullMarked;
