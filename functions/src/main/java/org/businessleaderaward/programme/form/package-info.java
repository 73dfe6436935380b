/** The questions that an edition asks of nominators besides what every edition does. */
@NullMarked
@NamedInterface("form")
package org.businessleaderaward.programme.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
