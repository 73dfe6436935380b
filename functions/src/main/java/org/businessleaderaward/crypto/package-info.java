/**
 * SHA-256, comparison in constant time and random texts: all that fingerprints and secrets need.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.businessleaderaward.crypto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
