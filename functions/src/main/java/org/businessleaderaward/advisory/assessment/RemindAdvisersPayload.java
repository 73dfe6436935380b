package org.businessleaderaward.advisory.assessment;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/**
 * Answer to the wish that advisers are reminded.
 *
 * @param reminded how many were
 * @param userErrors why nobody was
 */
public record RemindAdvisersPayload(int reminded, List<UserError> userErrors) {}
