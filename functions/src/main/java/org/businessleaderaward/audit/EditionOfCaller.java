package org.businessleaderaward.audit;

import graphql.schema.DataFetchingEnvironment;

/** Tells whose log a caller may read; {@code access} knows who is calling. */
@FunctionalInterface
public interface EditionOfCaller {
  /** The id of the caller's edition; refuses whoever has no session. */
  String editionOf(DataFetchingEnvironment environment);
}
