package org.businessleaderaward.jury.finalists;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/** Answer to declarations: the finalists as they are now, and why nothing was declared. */
public record DeclareJurorConflictsPayload(List<Finalist> finalists, List<UserError> userErrors) {}
