package org.businessleaderaward.access.door;

import java.util.List;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.gateway.UserError;

/** Answer to ending devices: those that are left. */
public record EndDevicesPayload(List<Sessions.Device> devices, List<UserError> userErrors) {}
