/**
 * A memory that forgets what was not asked for longest: what many parts keep to do nothing twice.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.businessleaderaward.recent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
