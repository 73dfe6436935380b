/**
 * What the award is called, who runs it and how it looks, from the project's {@code identity.json}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package org.businessleaderaward.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
