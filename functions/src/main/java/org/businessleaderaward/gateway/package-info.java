/**
 * GraphQL over HTTP for Lambda: events in, responses out, limits, masked errors, schema assembly.
 * It knows no field; modules bring theirs as {@link org.businessleaderaward.gateway.RoomFields}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"crypto", "limits", "recent", "storage", "wiring"})
package org.businessleaderaward.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
