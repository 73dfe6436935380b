package org.businessleaderaward.access.door;

import java.util.List;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/** Answer to an attempt to open a secure link. */
public record OpenLinkPayload(@Nullable Person person, List<UserError> userErrors) {}
