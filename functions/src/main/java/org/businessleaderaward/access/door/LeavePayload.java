package org.businessleaderaward.access.door;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/** Answer to leaving a room. */
public record LeavePayload(boolean left, List<UserError> userErrors) {}
