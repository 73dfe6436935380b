package org.businessleaderaward.programme.named;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.EditionTypes;
import org.businessleaderaward.programme.Editions;

/**
 * Who is named of an edition, in the public room. No cache keeps it: whoever takes their word back,
 * or goes, is in no later answer.
 */
public final class PeopleFields implements RoomFields {
  private final Editions editions;
  private final Namings namings;

  PeopleFields(Editions editions, Namings namings) {
    this.editions = editions;
    this.namings = namings;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.query("people", this::people);
  }

  private DataFetcherResult<EditionPeople> people(DataFetchingEnvironment env) {
    var scope = Scope.of(env);
    scope.changesAt(scope.now());
    String id = env.getArgument("edition");
    var found =
        (id == null ? editions.current() : editions.find(id))
            .filter(edition -> edition.state() != EditionState.DRAFT)
            .map(edition -> EditionPeople.of(edition, namings.all(edition.id()), scope.now()));
    return EditionTypes.inLanguageAskedFor(env, found.orElse(null));
  }
}
