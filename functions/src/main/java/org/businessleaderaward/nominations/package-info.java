/** Nominations: draft, submission, screening, withdrawal. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "crypto",
      "wiring",
      "language",
      "storage",
      "gateway",
      "audit",
      "mail",
      "access",
      "programme"
    })
package org.businessleaderaward.nominations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
