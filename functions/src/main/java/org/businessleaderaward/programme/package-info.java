/** Editions of the award: calendar, criteria, decision rule, state, laureates. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "wiring",
      "crypto",
      "identity",
      "language",
      "recent",
      "storage",
      "gateway",
      "gateway :: protocols",
      "audit",
      "mail",
      "access",
      "access :: invitations",
      "access :: reach",
      "access :: traces"
    })
package org.businessleaderaward.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
