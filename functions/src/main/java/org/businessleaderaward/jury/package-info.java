/** The jury: conflict gate, sealed ballots, release, count and result. */
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
      "access :: invitations",
      "programme",
      "programme :: cycle",
      "programme :: circulars",
      "nominations",
      "nominations :: domain",
      "advisory"
    })
package org.businessleaderaward.jury;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
