/**
 * Memories by which many parts do nothing twice: one that forgets what was not asked for longest,
 * and one that lasts for a query.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.businessleaderaward.recent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
