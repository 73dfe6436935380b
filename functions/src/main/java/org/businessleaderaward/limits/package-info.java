/** How often a caller, a network or a recipient may cause something, counted in one place. */
@NullMarked
@ApplicationModule(allowedDependencies = {"crypto", "storage"})
package org.businessleaderaward.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
