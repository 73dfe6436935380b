package org.businessleaderaward.jury.count;

import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.function.Supplier;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The record of the announced result in the public room. What the jury's tables are read with is
 * made at the first query that needs it, so that the room's other queries do not wait for it.
 */
public final class PublicResultFields implements RoomFields {
  private final Supplier<Results> results;

  PublicResultFields(Supplier<Results> results) {
    this.results = results;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.query("voteRecord", this::record).field("VoteRecord", "part", PublicResultFields::part);
  }

  private @Nullable PublishedRecord record(DataFetchingEnvironment env) {
    String edition = env.getArgument("edition");
    return edition == null ? null : results.get().announced(edition, Scope.of(env)).orElse(null);
  }

  private static @Nullable String part(DataFetchingEnvironment env) {
    PublishedRecord record = Objects.requireNonNull(env.getSource());
    Integer number = Objects.requireNonNull(env.getArgument("number"));
    return record.part(number).orElse(null);
  }
}
