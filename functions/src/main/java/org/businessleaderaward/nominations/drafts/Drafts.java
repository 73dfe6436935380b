package org.businessleaderaward.nominations.drafts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.deadlines.Deadlines;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.DraftRules;
import org.businessleaderaward.nominations.domain.Flaw;
import org.businessleaderaward.nominations.mentions.Mentions;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Saves drafts. The first save puts the nominator on record and begins a session, so that nobody
 * needs an account; the first that has an address also mails a link to it; each later one is held
 * to the version that its writer saw.
 */
public final class Drafts {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{32,100}");

  /**
   * How often a draft is saved before its saves are counted: a form saves what is typed every few
   * seconds, so that this is several days of writing.
   */
  static final int SAVES_UNCOUNTED = 2_000;

  /** For how long a first save may be sent again. */
  private static final Duration SAME_WISH = Duration.ofHours(1);

  private final Nominations nominations;
  private final Editions editions;
  private final People people;
  private final Sessions sessions;
  private final Transactions transactions;
  private final Mentions mentions;
  private final Deadlines deadlines;
  private final Limiter limiter;
  private final IdleDrafts idle;
  private final ResumeLinks resumeLinks;
  private final Outbox outbox;

  /** Saves into these stores. */
  public Drafts(
      Nominations nominations,
      Editions editions,
      People people,
      Sessions sessions,
      Mentions mentions,
      Deadlines deadlines,
      Limiter limiter,
      IdleDrafts idle,
      ResumeLinks resumeLinks,
      Outbox outbox,
      Transactions transactions) {
    this.nominations = nominations;
    this.editions = editions;
    this.people = people;
    this.sessions = sessions;
    this.transactions = transactions;
    this.mentions = mentions;
    this.deadlines = deadlines;
    this.limiter = limiter;
    this.idle = idle;
    this.resumeLinks = resumeLinks;
    this.outbox = outbox;
  }

  /**
   * Saves a draft.
   *
   * @param caller who has a session
   * @param version the version that the writer last saw; null for a new draft
   * @param key chosen by the client once for a new draft: a first save that is sent again with it,
   *     because its answer was lost or because somebody clicked twice, makes no second draft; null
   *     without
   * @throws Refusal with {@code TOO_MANY_REQUESTS} when the draft was saved too often
   */
  public SaveDraftPayload save(
      Scope scope,
      Optional<Caller> caller,
      @Nullable Integer version,
      @Nullable String key,
      Draft draft) {
    var stored = caller.flatMap(known -> nominations.find(known.subject())).orElse(null);
    if (version == null) {
      var id = key == null ? Nominations.newId() : Nominations.idOf(key);
      if (key != null && !KEY.matcher(key).matches()) {
        return SaveDraftPayload.refused(null, NominationRefusal.INVALID_KEY);
      }
      var begun = key == null ? null : nominations.find(id).orElse(null);
      if (begun != null) {
        return again(scope, begun, draft);
      }
      return stored != null && stored.status() == NominationStatus.DRAFT
          ? SaveDraftPayload.refused(stored, NominationRefusal.CONFLICT)
          : begin(scope, id, draft);
    }
    if (stored == null) {
      return SaveDraftPayload.refused(null, NominationRefusal.UNKNOWN);
    }
    return change(scope, stored, version, draft);
  }

  /**
   * A first save that came before. Whoever has the key, which nobody can guess, is its writer; for
   * a while, and until it was saved a second time, what they send now takes its place.
   */
  private SaveDraftPayload again(Scope scope, Nomination begun, Draft draft) {
    if (begun.version() > 1 || !scope.now().isBefore(begun.savedAt().plus(SAME_WISH))) {
      return SaveDraftPayload.refused(null, NominationRefusal.KEY_REUSED);
    }
    var edition = editions.get(begun.edition());
    var asked = draft.askedOfNominators(edition.nomineesWrite());
    var answer =
        begun.content().equals(asked)
            ? SaveDraftPayload.saved(begun, Optional.empty())
            : change(scope, begun, (int) begun.version(), draft);
    // After the change, which may end the sessions of before.
    beginSession(scope, begun, edition);
    return answer;
  }

  private SaveDraftPayload begin(Scope scope, String id, Draft sent) {
    var edition = editions.withOpenCall(scope.now());
    if (edition.isEmpty()) {
      return SaveDraftPayload.refused(null, NominationRefusal.CALL_CLOSED);
    }
    var draft = sent.askedOfNominators(edition.get().nomineesWrite());
    var flaws = flaws(edition.get(), draft);
    if (!flaws.isEmpty()) {
      return SaveDraftPayload.refused(null, flaws);
    }
    if (limiter.takeOnce(Allowance.DRAFTS, scope.network().name(), id, scope.now()).isPresent()) {
      return SaveDraftPayload.refused(null, NominationRefusal.TOO_MANY_DRAFTS);
    }
    var nominator = nominator(edition.get(), id, draft);
    var begun = begun(nominator, draft, scope.now());
    var link = resumeLinks.first(begun, scope.network(), scope.now());
    if (!add(nominator, begun, link)) {
      return again(scope, nominations.find(id).orElseThrow(), draft);
    }
    beginSession(scope, begun, edition.get());
    return SaveDraftPayload.saved(begun.withVersion(1), link);
  }

  private void beginSession(Scope scope, Nomination begun, Edition edition) {
    var closesAt = edition.window(Window.Kind.CALL).map(Window::closesAt).orElse(scope.now());
    sessions.begin(scope, begun.person(), closesAt);
  }

  /** Puts a new draft and its nominator on record, and mails nothing. */
  public Nomination add(Edition edition, Draft draft, Instant now) {
    var nominator = nominator(edition, Nominations.newId(), draft);
    var begun = begun(nominator, draft, now);
    add(nominator, begun, Optional.empty());
    return begun.withVersion(1);
  }

  private static Person nominator(Edition edition, String id, Draft draft) {
    var by = draft.nominator();
    return Person.nominator(edition.id(), id, by.name(), by.email(), draft.language());
  }

  /** A nomination that its nominator has begun. */
  public static Nomination begun(Person nominator, Draft draft, Instant now) {
    return new Nomination(
        nominator.subject(),
        nominator.edition(),
        nominator.id(),
        NominationStatus.DRAFT,
        0,
        now,
        draft,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  /** False when there is one with this id already. */
  private boolean add(Person nominator, Nomination begun, Optional<Mail> link) {
    return transactions.commit(
            set -> {
              nominations.put(set, begun, begun.savedAt());
              mentions.change(set, null, begun);
              nominations.begin(set, begun);
              idle.list(set, begun);
              people.add(set, nominator);
              link.ifPresent(mail -> outbox.add(set, mail, begun.savedAt()));
            })
        instanceof Outcome.Committed;
  }

  private SaveDraftPayload change(Scope scope, Nomination stored, int version, Draft sent) {
    var edition = editions.get(stored.edition());
    var draft = sent.askedOfNominators(edition.nomineesWrite());
    var refusal = deadlines.refusal(stored, edition, scope.now());
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
    if (stored.version() > SAVES_UNCOUNTED
        && limiter.take(Allowance.SAVES, stored.id(), scope.now()).isPresent()) {
      throw new Refusal(
          Refusal.Code.TOO_MANY_REQUESTS, "this draft was saved very often today; go on tomorrow");
    }
    var changed = stored.saved(draft, scope.now());
    // A link to another address opens nothing any more.
    var link =
        MailAddress.isSame(stored.nominator().email(), changed.nominator().email())
            ? Optional.<Mail>empty()
            : resumeLinks.first(changed, scope.network(), scope.now());
    var outcome =
        transactions.commit(
            set -> {
              nominations.put(set, changed, scope.now());
              mentions.change(set, stored, changed);
              if (!isSameWriter(stored, changed)) {
                people.correct(
                    set,
                    scope,
                    changed.person(),
                    changed.nominator().name(),
                    changed.nominator().email(),
                    changed.language());
              }
              link.ifPresent(mail -> outbox.add(set, mail, scope.now()));
            });
    return switch (outcome) {
      case Outcome.Committed() -> SaveDraftPayload.saved(changed.withVersion(version + 1L), link);
      case Outcome.Refused refused ->
          SaveDraftPayload.refused(
              nominations.find(stored.id()).orElse(null), NominationRefusal.CONFLICT);
    };
  }

  private static boolean isSameWriter(Nomination before, Nomination after) {
    return before.nominator().name().equals(after.nominator().name())
        && before.nominator().email().equals(after.nominator().email())
        && before.language() == after.language();
  }

  /** What of a draft cannot be kept. */
  public static List<UserError> flaws(Edition edition, Draft draft) {
    var criteria = edition.criteria().stream().map(Criterion::id).toList();
    return new DraftRules(criteria, edition.categoryIds(), edition.formQuestions())
        .flaws(draft).stream()
            .map(flaw -> new UserError(flaw.code(), withinInput(flaw), flaw.message()))
            .toList();
  }

  private static List<String> withinInput(Flaw flaw) {
    return Stream.concat(Stream.of("input"), flaw.field().stream()).toList();
  }
}
