package org.businessleaderaward.programme.laureates;

import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionTypes;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Laureate;
import org.businessleaderaward.programme.pictures.Jpeg;
import org.businessleaderaward.programme.pictures.PortraitFiles;
import org.jspecify.annotations.Nullable;

/**
 * What was written of a laureate in the public room, and the portrait, once everybody is told who
 * it is.
 */
public final class PublicLaureateFields implements RoomFields {
  private final Editions editions;
  private final LaureateProfiles profiles;
  private final Portraits portraits;
  private final SmallPortraits inSmall;

  PublicLaureateFields(
      Editions editions, LaureateProfiles profiles, Portraits portraits, SmallPortraits inSmall) {
    this.editions = editions;
    this.profiles = profiles;
    this.portraits = portraits;
    this.inSmall = inSmall;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("laureateStory", this::story)
        .query("laureatePortrait", this::portrait)
        .field("SmallPortrait", "picture", this::small)
        .protocol(new PortraitFiles());
  }

  private @Nullable String small(DataFetchingEnvironment env) {
    return inSmall
        .find(Objects.requireNonNull(env.<SmallPortrait>getSource()))
        .map(Jpeg::base64)
        .orElse(null);
  }

  private @Nullable LaureateStory story(DataFetchingEnvironment env) {
    var language = Language.orEnglish(env.getArgument("language"));
    return laureate(env)
        .flatMap(laureate -> profiles.find(edition(env), laureate.id()))
        .map(profile -> LaureateStory.of(profile, language))
        .orElse(null);
  }

  private @Nullable ToldPortrait portrait(DataFetchingEnvironment env) {
    var language = Language.orEnglish(env.getArgument("language"));
    return laureate(env)
        .flatMap(laureate -> portraits.find(edition(env), laureate.id()))
        .map(portrait -> new ToldPortrait(portrait, number(env), language))
        .orElse(null);
  }

  /** The laureate who is asked for, as far as everybody is told of one. */
  private Optional<Laureate> laureate(DataFetchingEnvironment env) {
    int number = number(env);
    return editions
        .find(edition(env))
        .map(edition -> EditionTypes.told(Scope.of(env), edition))
        .filter(edition -> number >= 1)
        .flatMap(edition -> edition.laureates().stream().skip(number - 1L).findFirst());
  }

  private static String edition(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.getArgument("edition"));
  }

  private static int number(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<Integer>getArgument("number"));
  }
}
