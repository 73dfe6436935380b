package org.businessleaderaward.nominations.translations;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;

/**
 * Saves what officers translate of the nominations of their edition, as a draft or for those who
 * judge. What these were given stays on record beside what takes its place, and is neither changed
 * nor taken back once the vote is open. The log says what is given to them, and taken back; drafts
 * come and go without a word.
 */
final class TranslationDesk {
  private final Translations translations;
  private final Nominations nominations;
  private final Editions editions;
  private final People people;
  private final AuditLog audit;
  private final Transactions transactions;

  TranslationDesk(
      Storage storage,
      Nominations nominations,
      Editions editions,
      People people,
      AuditLog audit,
      Transactions transactions) {
    this.translations = new Translations(storage);
    this.nominations = nominations;
    this.editions = editions;
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** All of a nomination beside its statements as they are now. */
  List<BoardTranslation> of(String nomination, List<Statement> originals) {
    var names = new HashMap<String, Optional<String>>();
    return translations.of(nomination).stream()
        .map(
            one ->
                new BoardTranslation(
                    one.language(),
                    one.given(),
                    one.version(),
                    one.translator(),
                    names
                        .computeIfAbsent(one.author(), id -> people.find(id).map(Person::name))
                        .orElse(null),
                    one.savedAt(),
                    one.beside(originals)))
        .toList();
  }

  /** Saves one. What is sent twice is saved once. */
  SaveTranslationPayload save(Caller by, WantedTranslation wanted, Instant now) {
    var found =
        nominations
            .findSubmitted(by.edition(), wanted.nomination())
            .filter(nomination -> !nomination.isErased());
    if (found.isEmpty()) {
      return new SaveTranslationPayload(
          List.of(), List.of(NominationRefusal.UNKNOWN.at("input", "nomination")));
    }
    var original = found.get();
    if (!wanted.isOf(original, editions.get(by.edition()).nomineesWrite())) {
      return answer(original, List.of(NominationRefusal.ORIGINAL_CHANGED.userError()));
    }
    var flaws = wanted.flaws(original);
    return answer(original, flaws.isEmpty() ? write(by, original, wanted, now) : flaws);
  }

  private List<UserError> write(
      Caller by, Nomination original, WantedTranslation wanted, Instant now) {
    var before =
        translations.of(original.id()).stream()
            .filter(one -> one.language() == wanted.language())
            .findFirst();
    long version = before.map(Translation::version).orElse(0L);
    var next =
        new Translation(
            original.id(),
            wanted.language(),
            version,
            wanted.given(),
            wanted.translator(),
            by.personId(),
            now,
            wanted.said(original, before));
    if (version != wanted.version()) {
      boolean isDone = before.filter(next::saysTheSameAs).isPresent();
      return isDone ? List.of() : List.of(NominationRefusal.CONFLICT.userError());
    }
    var given = before.filter(Translation::given);
    var edition = editions.get(by.edition());
    if (given.isPresent() && edition.state().compareTo(EditionState.VOTING) >= 0) {
      return given.filter(next::saysTheSameAs).isPresent()
          ? List.of()
          : List.of(NominationRefusal.TRANSLATION_STAYS.userError());
    }
    var outcome =
        transactions.commit(
            set -> {
              nominations.requireUnchanged(set, original);
              translations.put(set, next);
              given.ifPresent(
                  one -> {
                    editions.requireUnchanged(set, edition);
                    translations.keep(set, one);
                  });
              if (next.given() || given.isPresent()) {
                audit.add(set, act(by, next));
              }
            });
    return outcome instanceof Outcome.Committed
        ? List.of()
        : List.of(NominationRefusal.CONFLICT.userError());
  }

  private SaveTranslationPayload answer(Nomination original, List<UserError> errors) {
    return new SaveTranslationPayload(of(original.id(), original.statements()), errors);
  }

  private static Act act(Caller by, Translation saved) {
    return new Act(
        by.edition(),
        saved.savedAt(),
        by.actor(),
        saved.given() ? "TRANSLATION_GIVEN" : "TRANSLATION_TAKEN_BACK",
        saved.nomination(),
        saved.language().name());
  }
}
