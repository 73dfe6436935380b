/** Letters to many, one page at a time. */
@NullMarked
@NamedInterface("circulars")
package org.businessleaderaward.programme.circulars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
