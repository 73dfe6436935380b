package org.businessleaderaward.nominations.submission;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.nominations.DossierTexts;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.consent.FirstQuestion;
import org.businessleaderaward.nominations.deadlines.Deadlines;
import org.businessleaderaward.nominations.drafts.DraftInput;
import org.businessleaderaward.nominations.drafts.Drafts;
import org.businessleaderaward.nominations.drafts.LinksAgain;
import org.businessleaderaward.nominations.drafts.MailLinksAgainPayload;
import org.businessleaderaward.nominations.drafts.RemindersWanted;
import org.businessleaderaward.nominations.drafts.ResumeLinks;
import org.businessleaderaward.nominations.drafts.SaveDraftPayload;
import org.businessleaderaward.nominations.drafts.SetRemindersPayload;
import org.businessleaderaward.nominations.told.DecisionLetters;
import org.businessleaderaward.nominations.told.NominatorStatus;
import org.businessleaderaward.nominations.versions.NominationVersions;
import org.businessleaderaward.programme.Editions;
import org.jspecify.annotations.Nullable;

/** The nominator's own nomination: read, save, submit, withdraw. */
public final class NominationFields implements RoomFields {
  private final Callers callers;
  private final FirstQuestion question;
  private final Sessions sessions;
  private final Nominations nominations;
  private final Editions editions;
  private final Deadlines deadlines;
  private final Drafts drafts;
  private final ResumeLinks resumeLinks;
  private final LinksAgain linksAgain;
  private final RemindersWanted reminders;
  private final Submissions submissions;
  private final NominationChanges changes;
  private final Withdrawals withdrawals;
  private final NominatorErasure erasure;
  private final DecisionLetters letters;
  private final NominationVersions versions;

  NominationFields(
      Callers callers,
      FirstQuestion question,
      Sessions sessions,
      Nominations nominations,
      Editions editions,
      Deadlines deadlines,
      Drafts drafts,
      ResumeLinks resumeLinks,
      LinksAgain linksAgain,
      RemindersWanted reminders,
      Submissions submissions,
      NominationChanges changes,
      Withdrawals withdrawals,
      NominatorErasure erasure,
      DecisionLetters letters,
      NominationVersions versions) {
    this.callers = callers;
    this.question = question;
    this.sessions = sessions;
    this.nominations = nominations;
    this.editions = editions;
    this.deadlines = deadlines;
    this.drafts = drafts;
    this.resumeLinks = resumeLinks;
    this.linksAgain = linksAgain;
    this.reminders = reminders;
    this.submissions = submissions;
    this.changes = changes;
    this.withdrawals = withdrawals;
    this.erasure = erasure;
    this.letters = letters;
    this.versions = versions;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    DossierTexts.ofNomination(wiring);
    wiring
        .node(Nomination.class, "Nomination")
        .query("nomination", this::nomination)
        .field("Nomination", "addressConfirmed", this::addressConfirmed)
        .field("Nomination", "openUntil", this::openUntil)
        .field("Nomination", "status", this::status)
        .field("Nomination", "reminded", this::reminded)
        .field("Nomination", "version", NominationFields::version)
        .field("Nomination", "versions", versions::own)
        .mutation("saveDraft", this::save)
        .mutation(
            "mailResumeLink",
            env -> resumeLinks.mail(own(env), Scope.of(env).network(), Scope.of(env).now()))
        .mutation("setReminders", this::setReminders)
        .mutation("mailLinksAgain", this::mailLinksAgain)
        .mutation("submitNomination", this::submit)
        .mutation("changeNomination", this::change)
        .mutation("withdrawNomination", this::withdraw);
  }

  private @Nullable Nomination nomination(DataFetchingEnvironment env) {
    return callers.find(env).flatMap(caller -> nominations.find(caller.subject())).orElse(null);
  }

  private boolean addressConfirmed(DataFetchingEnvironment env) {
    Nomination nomination = Objects.requireNonNull(env.getSource());
    return question.mayAsk(nomination);
  }

  private @Nullable Instant openUntil(DataFetchingEnvironment env) {
    Nomination nomination = Objects.requireNonNull(env.getSource());
    var edition = editions.get(nomination.edition());
    var now = Scope.of(env).now();
    return nomination.status() == NominationStatus.DRAFT
        ? deadlines.of(nomination, edition, now)
        : deadlines.ofChange(nomination, edition, now);
  }

  private NominatorStatus status(DataFetchingEnvironment env) {
    Nomination nomination = Objects.requireNonNull(env.getSource());
    return letters.statusOf(
        nomination, () -> editions.get(nomination.edition()), Scope.of(env).now());
  }

  private boolean reminded(DataFetchingEnvironment env) {
    Nomination nomination = Objects.requireNonNull(env.getSource());
    return reminders.isWanted(nomination);
  }

  /** What others do with a nomination that was submitted changes its version, too. */
  private static long version(DataFetchingEnvironment env) {
    Nomination nomination = Objects.requireNonNull(env.getSource());
    return nomination.status() == NominationStatus.DRAFT ? nomination.version() : 0;
  }

  private SaveDraftPayload save(DataFetchingEnvironment env) {
    var input = input(env);
    return drafts.save(
        Scope.of(env),
        writer(env),
        (Integer) input.get("version"),
        (String) input.get("key"),
        DraftInput.read(input));
  }

  private SetRemindersPayload setReminders(DataFetchingEnvironment env) {
    boolean wanted = Objects.requireNonNull(env.<Boolean>getArgument("wanted"));
    return reminders.set(own(env), wanted);
  }

  private MailLinksAgainPayload mailLinksAgain(DataFetchingEnvironment env) {
    String email = Objects.requireNonNull(env.getArgument("email"));
    return linksAgain.ask(email, Scope.of(env).network(), Scope.of(env).now());
  }

  private SubmitNominationPayload submit(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    if (writer(env).isEmpty()) {
      return SubmitNominationPayload.refused(NominationRefusal.UNKNOWN);
    }
    var answer =
        submissions.submit(
            caller.subject(),
            new Submission(
                (String) field(env, "idempotencyKey"),
                (Integer) field(env, "version"),
                (Boolean) field(env, "declaresAccuracy"),
                (Boolean) field(env, "allowsContact"),
                Scope.of(env).network()),
            Scope.of(env).now());
    if (answer.receipt() != null) {
      sessions.endWriting(Scope.of(env));
    }
    return answer;
  }

  private SaveDraftPayload change(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    if (writer(env).isEmpty()) {
      return SaveDraftPayload.refused(null, NominationRefusal.UNKNOWN);
    }
    return changes.change(
        caller.subject(),
        new NewVersion(
            Objects.requireNonNullElse((Integer) input(env).get("version"), 0),
            DraftInput.read(input(env)),
            env.<@Nullable List<String>>getArgument("files"),
            Objects.requireNonNull(env.<Boolean>getArgument("declaresAccuracy")),
            Scope.of(env).network(),
            null),
        Scope.of(env).now());
  }

  /**
   * The caller, unless they write another nomination than that of their session: a link to one may
   * have been opened in a second window of the browser in which another is still shown.
   */
  private Optional<Caller> writer(DataFetchingEnvironment env) {
    var written = (String) input(env).get("nomination");
    return callers.find(env).filter(by -> written == null || written.equals(by.subject()));
  }

  private WithdrawNominationPayload withdraw(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    if (writer(env).isEmpty()) {
      return WithdrawNominationPayload.refused(NominationRefusal.UNKNOWN.userError());
    }
    var scope = Scope.of(env);
    if (Boolean.TRUE.equals(field(env, "erase"))) {
      return erasure
          .erase(caller, scope.network(), scope.now())
          .map(WithdrawNominationPayload::refused)
          .orElseGet(
              () -> {
                sessions.forget(scope);
                return WithdrawNominationPayload.ofErased();
              });
    }
    return withdrawals.withdraw(
        caller.subject(),
        PlainText.asLines((String) field(env, "reason")),
        scope.network(),
        scope.now());
  }

  private Nomination own(DataFetchingEnvironment env) {
    return nominations
        .find(callers.require(env).subject())
        .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "there is no such nomination"));
  }

  private static Object field(DataFetchingEnvironment env, String name) {
    return Objects.requireNonNull(input(env).get(name), name);
  }

  private static Map<String, Object> input(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<Map<String, Object>>getArgument("input"), "input");
  }
}
