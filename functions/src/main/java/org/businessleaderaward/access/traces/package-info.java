/** What is on record of a person, given out and erased, edition by edition. */
@NullMarked
@NamedInterface("traces")
package org.businessleaderaward.access.traces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
