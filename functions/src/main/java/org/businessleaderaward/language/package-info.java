/** The languages of the site, and text in them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.businessleaderaward.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
