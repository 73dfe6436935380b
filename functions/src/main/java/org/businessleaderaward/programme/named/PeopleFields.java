package org.businessleaderaward.programme.named;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.programme.EditionTypes;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.pictures.Jpeg;
import org.jspecify.annotations.Nullable;

/**
 * Who is named of an edition, in the public room, with their pictures. No cache keeps who it is:
 * whoever takes their word back, or goes, is in no later answer.
 */
public final class PeopleFields implements RoomFields {
  private final NamedNow named;

  PeopleFields(Editions editions, Namings namings) {
    this.named = new NamedNow(editions, namings);
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.query("people", this::people).query("namedPicture", this::picture);
  }

  private DataFetcherResult<EditionPeople> people(DataFetchingEnvironment env) {
    var scope = Scope.of(env);
    scope.changesAt(scope.now());
    var found = named.of(Optional.ofNullable(env.getArgument("edition")), scope.now());
    return EditionTypes.inLanguageAskedFor(env, found.orElse(null));
  }

  /**
   * Caches keep a picture for as long as any answer, or each view of a page would bring as many
   * calls as it has pictures; that there is none is kept by no cache.
   */
  private @Nullable String picture(DataFetchingEnvironment env) {
    var scope = Scope.of(env);
    String edition = Objects.requireNonNull(env.getArgument("edition"));
    String hash = Objects.requireNonNull(env.getArgument("hash"));
    var found = named.picture(edition, hash, scope.now());
    if (found.isEmpty()) {
      scope.changesAt(scope.now());
    }
    return found.map(Jpeg::base64).orElse(null);
  }
}
