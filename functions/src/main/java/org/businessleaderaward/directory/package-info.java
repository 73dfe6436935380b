/** The directory of public-private partnerships: entries, search, suggestions. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "crypto",
      "language",
      "limits",
      "recent",
      "storage",
      "gateway",
      "gateway :: protocols",
      "audit",
      "mail",
      "access",
      "access :: traces",
      "access :: trail",
      "wiring"
    })
package org.businessleaderaward.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
