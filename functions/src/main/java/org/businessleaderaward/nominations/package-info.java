/** Nominations: draft, submission, screening, withdrawal. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "crypto",
      "wiring",
      "language",
      "limits",
      "storage",
      "gateway",
      "audit",
      "mail",
      "access",
      "access :: reach",
      "access :: traces",
      "access :: trail",
      "programme",
      "programme :: cycle",
      "programme :: form",
      "programme :: circulars",
      "programme :: laureates"
    })
package org.businessleaderaward.nominations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
