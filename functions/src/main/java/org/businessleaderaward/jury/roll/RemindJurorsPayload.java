package org.businessleaderaward.jury.roll;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/** Answer to the wish that the jury is reminded. */
public record RemindJurorsPayload(boolean reminded, List<UserError> userErrors) {}
