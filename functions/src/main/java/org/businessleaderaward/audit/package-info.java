/** The append-only, hash-chained log of every act of staff and every change of state. */
@NullMarked
@ApplicationModule(allowedDependencies = {"crypto", "storage", "gateway", "wiring"})
package org.businessleaderaward.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
