/** Persons, secure links and sessions: who is calling and what they may enter. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "crypto",
      "language",
      "limits",
      "recent",
      "storage",
      "gateway",
      "audit",
      "mail",
      "wiring"
    })
package org.businessleaderaward.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
