/**
 * Finds from constructors what each function is made of, and registers just that; and says what the
 * clients of AWS's services have in common.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.businessleaderaward.wiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
