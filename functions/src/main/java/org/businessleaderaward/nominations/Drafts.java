package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.domain.DraftRules;
import org.businessleaderaward.nominations.domain.Flaw;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Saves drafts. The first save puts the nominator on record and begins a session, so that nobody
 * needs an account; each later one is held to the version that its writer saw.
 */
public final class Drafts {
  private final Nominations nominations;
  private final Editions editions;
  private final People people;
  private final Sessions sessions;
  private final Transactions transactions;
  private final Mentions mentions;

  /** Saves into these stores. */
  public Drafts(
      Nominations nominations,
      Editions editions,
      People people,
      Sessions sessions,
      Mentions mentions,
      Transactions transactions) {
    this.nominations = nominations;
    this.editions = editions;
    this.people = people;
    this.sessions = sessions;
    this.transactions = transactions;
    this.mentions = mentions;
  }

  /**
   * Saves a draft.
   *
   * @param caller who has a session
   * @param version the version that the writer last saw; null for a new draft
   */
  public SaveDraftPayload save(
      Scope scope, Optional<Caller> caller, @Nullable Integer version, Draft draft) {
    var stored = caller.flatMap(known -> nominations.find(known.subject())).orElse(null);
    if (version == null) {
      return stored != null && stored.status() == NominationStatus.DRAFT
          ? SaveDraftPayload.refused(stored, NominationRefusal.CONFLICT)
          : begin(scope, draft);
    }
    if (stored == null) {
      return SaveDraftPayload.refused(null, NominationRefusal.UNKNOWN);
    }
    return change(scope, stored, version, draft);
  }

  private SaveDraftPayload begin(Scope scope, Draft draft) {
    var edition = editions.withOpenCall(scope.now());
    if (edition.isEmpty()) {
      return SaveDraftPayload.refused(null, NominationRefusal.CALL_CLOSED);
    }
    var flaws = flaws(edition.get(), draft);
    if (!flaws.isEmpty()) {
      return SaveDraftPayload.refused(null, flaws);
    }
    var begun = add(edition.get(), draft, scope.now());
    sessions.begin(scope, begun.person());
    return SaveDraftPayload.saved(begun);
  }

  /** Puts a new draft and its nominator on record. */
  public Nomination add(Edition edition, Draft draft, Instant now) {
    var id = Nominations.newId();
    var nominator = draft.nominator();
    var person =
        Person.nominator(edition.id(), id, nominator.name(), nominator.email(), draft.language());
    var begun =
        new Nomination(
            id,
            edition.id(),
            person.id(),
            NominationStatus.DRAFT,
            0,
            now,
            draft,
            List.of(),
            null,
            null,
            null,
            null,
            null);
    var outcome =
        transactions.commit(
            set -> {
              nominations.put(set, begun);
              mentions.change(set, null, begun);
              people.add(set, person);
            });
    if (outcome instanceof Outcome.Refused(String condition)) {
      throw new IllegalStateException("refused: " + condition);
    }
    return begun.withVersion(1);
  }

  private SaveDraftPayload change(Scope scope, Nomination stored, int version, Draft draft) {
    var edition = editions.get(stored.edition());
    var refusal = refusal(stored, edition, scope.now());
    if (refusal != null) {
      return SaveDraftPayload.refused(stored, refusal);
    }
    if (stored.version() != version) {
      return SaveDraftPayload.refused(stored, NominationRefusal.CONFLICT);
    }
    var flaws = flaws(edition, draft);
    if (!flaws.isEmpty()) {
      return SaveDraftPayload.refused(stored, flaws);
    }
    var changed = stored.saved(draft, scope.now());
    var outcome =
        transactions.commit(
            set -> {
              nominations.put(set, changed);
              mentions.change(set, stored, changed);
              if (!isSameWriter(stored, changed)) {
                people.change(
                    set,
                    changed.person(),
                    changed.nominator().name(),
                    changed.nominator().email(),
                    changed.language());
              }
            });
    return switch (outcome) {
      case Outcome.Committed() -> SaveDraftPayload.saved(changed.withVersion(version + 1L));
      case Outcome.Refused refused ->
          SaveDraftPayload.refused(
              nominations.find(stored.id()).orElse(null), NominationRefusal.CONFLICT);
    };
  }

  /** What keeps a nomination from being changed or handed in at all; null when nothing does. */
  static @Nullable NominationRefusal refusal(Nomination stored, Edition edition, Instant now) {
    if (stored.status() == NominationStatus.WITHDRAWN) {
      return NominationRefusal.WITHDRAWN;
    }
    if (stored.status() == NominationStatus.DECLINED) {
      return NominationRefusal.DECLINED;
    }
    if (stored.status() != NominationStatus.DRAFT) {
      return NominationRefusal.ALREADY_SUBMITTED;
    }
    return edition.isOpen(EditionState.CALL_OPEN, Window.Kind.CALL, now)
        ? null
        : NominationRefusal.CALL_CLOSED;
  }

  private static boolean isSameWriter(Nomination before, Nomination after) {
    return before.nominator().name().equals(after.nominator().name())
        && before.nominator().email().equals(after.nominator().email())
        && before.language() == after.language();
  }

  private static List<UserError> flaws(Edition edition, Draft draft) {
    var criteria = edition.criteria().stream().map(Criterion::id).toList();
    return new DraftRules(criteria)
        .flaws(draft).stream()
            .map(flaw -> new UserError(flaw.code(), withinInput(flaw), flaw.message()))
            .toList();
  }

  private static List<String> withinInput(Flaw flaw) {
    return Stream.concat(Stream.of("input"), flaw.field().stream()).toList();
  }
}
