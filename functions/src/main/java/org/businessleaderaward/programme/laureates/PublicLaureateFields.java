package org.businessleaderaward.programme.laureates;

import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionTypes;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Laureate;
import org.jspecify.annotations.Nullable;

/** What was written of a laureate in the public room, once everybody is told who it is. */
public final class PublicLaureateFields implements RoomFields {
  private final Editions editions;
  private final LaureateProfiles profiles;

  PublicLaureateFields(Editions editions, LaureateProfiles profiles) {
    this.editions = editions;
    this.profiles = profiles;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.query("laureateStory", this::story);
  }

  private @Nullable LaureateStory story(DataFetchingEnvironment env) {
    var language = Language.orEnglish(env.getArgument("language"));
    var id = Objects.requireNonNull(env.<String>getArgument("edition"));
    int number = Objects.requireNonNull(env.<Integer>getArgument("number"));
    return editions
        .find(id)
        .map(edition -> EditionTypes.told(Scope.of(env), edition))
        .flatMap(edition -> laureate(edition, number))
        .flatMap(laureate -> profiles.find(id, laureate.id()))
        .map(profile -> LaureateStory.of(profile, language))
        .orElse(null);
  }

  private static Optional<Laureate> laureate(Edition edition, int number) {
    return number < 1
        ? Optional.empty()
        : edition.laureates().stream().skip(number - 1L).findFirst();
  }
}
