/** The rules of a nomination's text: what fits, what is missing. */
@NullMarked
@NamedInterface("domain")
package org.businessleaderaward.nominations.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
