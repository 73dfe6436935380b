package org.businessleaderaward.programme.named;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.pictures.Jpeg;

/** Who is named of an edition at an instant, and in which pictures. */
final class NamedNow {
  private final Editions editions;
  private final Namings namings;

  NamedNow(Editions editions, Namings namings) {
    this.editions = editions;
    this.namings = namings;
  }

  /** Those of an edition, or of the current one without an id. */
  Optional<EditionPeople> of(Optional<String> id, Instant now) {
    return id.map(editions::find)
        .orElseGet(editions::current)
        .filter(edition -> edition.state() != EditionState.DRAFT)
        .map((Edition edition) -> EditionPeople.of(edition, namings.all(edition.id()), now));
  }

  /** The picture at an address, of somebody who is named now. */
  Optional<Jpeg> picture(String edition, String hash, Instant now) {
    return of(Optional.of(edition), now)
        .flatMap(people -> people.whoIsPicturedBy(hash))
        .flatMap(person -> namings.picture(edition, person))
        .filter(jpeg -> jpeg.hash().equals(hash));
  }
}
