package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.traces.PersonRecord;
import org.businessleaderaward.access.traces.PersonTraces;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.consent.ErasedNominee;
import org.businessleaderaward.nominations.consent.NomineeAnswers;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.nominations.mentions.Mentions;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * Nominations that a person wrote or that were written about them, drafts among them. What is
 * erased of either leaves the same tombstone as a nominee who declines: the texts tell of both.
 */
final class NominationTraces implements PersonTraces {
  /**
   * Anybody can begin any number of drafts with the address of somebody else. Each is some fifteen
   * requests to the store to erase.
   */
  private static final int MOST_AT_ONCE = 10;

  private static final List<Role> ROLES = List.of(Role.NOMINATOR, Role.NOMINEE);

  private final Mentions mentions;
  private final Nominations nominations;
  private final Editions editions;
  private final Erasure erasure;
  private final ErasedNominee nominee;
  private final Outbox outbox;
  private final NominationExport export;

  NominationTraces(
      Mentions mentions,
      Nominations nominations,
      Editions editions,
      Erasure erasure,
      ErasedNominee nominee,
      Outbox outbox,
      NominationExport export) {
    this.mentions = mentions;
    this.nominations = nominations;
    this.editions = editions;
    this.erasure = erasure;
    this.nominee = nominee;
    this.outbox = outbox;
    this.export = export;
  }

  private record Found(Role role, Nomination nomination) {}

  /** In an order that stays, so that parts of an export go on where those before them ended. */
  private Stream<String> mentions(Whom whom, Role role) {
    return mentions.all(whom.edition(), role, whom.email()).stream().sorted();
  }

  private Stream<Found> found(Role role, Stream<String> ids) {
    return ids.flatMap(id -> nominations.find(id).stream())
        .filter(nomination -> !nomination.content().equals(Draft.NOTHING))
        .map(nomination -> new Found(role, nomination));
  }

  private Stream<Found> first(Whom whom) {
    return ROLES.stream().flatMap(role -> found(role, mentions(whom, role)).limit(MOST_AT_ONCE));
  }

  /** They are found by an address, whoever else has it. */
  @Override
  public boolean isOfMembers() {
    return false;
  }

  @Override
  public List<PersonRecord> of(Whom whom) {
    return first(whom).map(found -> record(found, whom)).toList();
  }

  @Override
  public boolean isMore(Whom whom) {
    return ROLES.stream()
        .anyMatch(
            role -> found(role, mentions(whom, role)).skip(MOST_AT_ONCE).findAny().isPresent());
  }

  @Override
  public Stream<Given> given(Whom whom, String after) {
    var ids =
        ROLES.stream()
            .flatMap(role -> mentions(whom, role).map(id -> new Place(role, id)))
            .filter(place -> place.key(Receipt.MOST_VERSIONS).compareTo(after) > 0)
            .toList();
    return ids.stream()
        .flatMap(place -> found(place.role, Stream.of(place.nomination)))
        .flatMap(found -> versions(found, whom))
        .filter(given -> given.key().compareTo(after) > 0);
  }

  private record Place(Role role, String nomination) {
    /** The order of the keys is that of {@link #ROLES}; a version has two digits. */
    String key(int version) {
      return String.format(Locale.ROOT, "%s %s %02d", role, nomination, version);
    }
  }

  /** The nomination as it is, then each of its earlier versions. */
  private Stream<Given> versions(Found found, Whom whom) {
    var place = new Place(found.role, found.nomination.id());
    var now = new Given(place.key(0), record(found, whom));
    var receipt = found.nomination.receipt();
    return receipt == null || receipt.version() == 1
        ? Stream.of(now)
        : Stream.concat(
            Stream.of(now),
            nominations.earlier(place.nomination).stream()
                .map(earlier -> new Given(place.key(version(earlier)), earlier(found, earlier))));
  }

  private static int version(Nomination earlier) {
    return Objects.requireNonNull(earlier.receipt()).version();
  }

  private PersonRecord earlier(Found of, Nomination version) {
    return new PersonRecord(
        of.role, version.id(), label(version), _ -> export.earlier(version, of.role));
  }

  private PersonRecord record(Found found, Whom whom) {
    return new PersonRecord(
        found.role, found.nomination.id(), label(found.nomination), now -> told(found, whom, now));
  }

  /** Whether they are reminded of a draft is the nominator's own wish. */
  private Map<String, Object> told(Found found, Whom whom, Instant now) {
    var data = new LinkedHashMap<>(export.of(found.nomination, found.role, whom.email(), now));
    if (found.role == Role.NOMINATOR) {
      data.put("isReminded", nominations.isReminded(found.nomination));
    }
    return data;
  }

  static String label(Nomination nomination) {
    var receipt = nomination.receipt();
    return receipt == null ? nomination.id() : receipt.reference();
  }

  @Override
  public Optional<UserError> obstacle(Whom whom, Instant now) {
    var edition = editions.get(whom.edition());
    return ROLES.stream()
        .flatMap(role -> mentions(whom, role))
        .filter(edition.finalists()::contains)
        .flatMap(id -> nominations.find(id).stream())
        .filter(nomination -> !nomination.content().equals(Draft.NOTHING))
        .flatMap(finalist -> Stream.ofNullable(obstacle(edition, finalist, now)))
        .map(NominationRefusal::userError)
        .findFirst();
  }

  private static @Nullable NominationRefusal obstacle(
      Edition edition, Nomination finalist, Instant now) {
    return switch (edition.state()) {
      case DRAFT, CALL_OPEN, SCREENING, ADVICE -> null;
      case VOTING, COUNTED -> NominationRefusal.FINALIST;
      case ANNOUNCED, ARCHIVED -> {
        if (edition.isLaureate(finalist.id())) {
          yield NominationRefusal.LAUREATE;
        }
        yield edition.isUnderEmbargo(now) ? NominationRefusal.FINALIST : null;
      }
    };
  }

  @Override
  public void erase(Whom whom, Instant now) {
    first(whom).toList().forEach(found -> erase(found, now));
  }

  /** Once the award is public nobody declines it any more: what is erased then is what it was. */
  private void erase(Found found, Instant now) {
    boolean over =
        editions.get(found.nomination.edition()).isPublic(now)
            && found.nomination.receipt() != null;
    BiConsumer<WriteSet, Nomination> besides =
        (set, stored) -> {
          editions.dropFinalist(set, editions.get(stored.edition()), stored.id());
          if (found.role == Role.NOMINEE && stored.receipt() != null) {
            var letter = over ? NomineeAnswers.erased(stored) : NomineeAnswers.letter(stored);
            outbox.add(set, letter, now);
          } else if (found.role == Role.NOMINATOR) {
            nominee.letter(stored).ifPresent(mail -> outbox.add(set, mail, now));
          }
        };
    if (over) {
      erasure.eraseAsItWas(found.nomination.id(), now, besides);
    } else {
      erasure.erase(found.nomination.id(), now, besides);
    }
  }
}
