/**
 * Passkeys: the second factor of the secretariat and of the jury's chair, and its recovery codes.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "crypto",
      "language",
      "limits",
      "storage",
      "gateway",
      "audit",
      "mail",
      "access",
      "access :: traces",
      "wiring"
    })
package org.businessleaderaward.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
