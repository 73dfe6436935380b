package org.businessleaderaward.access;

import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import org.businessleaderaward.gateway.UserError;

/** Tells whether a caller has just shown a second factor; {@code passkeys} knows. */
@FunctionalInterface
public interface SecondFactor {
  /** Why the caller has to show it before an act that asks for it; empty when they just did. */
  Optional<UserError> missing(DataFetchingEnvironment environment);
}
