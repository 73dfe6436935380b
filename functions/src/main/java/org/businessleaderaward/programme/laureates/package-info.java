/** What the secretariat writes of a laureate: story, what they did, how the award was presented. */
@NullMarked
@NamedInterface("laureates")
package org.businessleaderaward.programme.laureates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
