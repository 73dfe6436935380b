/** The advisory committee: assignment, conflict gate, assessments, shortlist. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "crypto",
      "wiring",
      "language",
      "recent",
      "storage",
      "gateway",
      "audit",
      "mail",
      "access",
      "access :: traces",
      "access :: trail",
      "access :: invitations",
      "programme",
      "programme :: cycle",
      "nominations",
      "nominations :: deadlines",
      "nominations :: domain",
      "nominations :: told"
    })
package org.businessleaderaward.advisory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
