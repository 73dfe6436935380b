/** What the people of a nomination were told of decisions on it. */
@NullMarked
@NamedInterface("told")
package org.businessleaderaward.nominations.told;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
