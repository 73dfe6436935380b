package org.businessleaderaward.advisory.assignment;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/**
 * Answer to assigning an adviser, or taking one off.
 *
 * @param fits the edition's advisers as they now stand to the nomination; empty when it is not
 *     judged
 * @param userErrors why it was refused
 */
public record FitsPayload(List<Fit> fits, List<UserError> userErrors) {}
