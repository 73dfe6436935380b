/** What another protocol is to a room that is asked in it. */
@NullMarked
@NamedInterface("protocols")
package org.businessleaderaward.gateway.protocols;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
