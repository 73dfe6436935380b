package org.businessleaderaward.nominations.consent;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.nominations.DossierTexts;
import org.businessleaderaward.nominations.EvidenceDownload;
import org.businessleaderaward.nominations.EvidenceDownloads;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.domain.NomineeFacts;
import org.businessleaderaward.nominations.drafts.DraftInput;
import org.jspecify.annotations.Nullable;

/** The nominee's room: what was written about them, and their answer. */
public final class NomineeFields implements RoomFields {
  private final Callers callers;
  private final Sessions sessions;
  private final Nominations nominations;
  private final EvidenceDownloads downloads;
  private final NomineeAnswers answers;
  private final NomineeStatements statements;

  NomineeFields(
      Callers callers,
      Sessions sessions,
      Nominations nominations,
      EvidenceDownloads downloads,
      NomineeAnswers answers,
      NomineeStatements statements) {
    this.callers = callers;
    this.sessions = sessions;
    this.nominations = nominations;
    this.downloads = downloads;
    this.answers = answers;
    this.statements = statements;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    DossierTexts.ofDossier(wiring);
    wiring
        .query("nomination", this::nomination)
        .query("evidenceDownload", this::download)
        .mutation("acceptNomination", this::accept)
        .mutation("saveStatements", this::save)
        .mutation("declineNomination", this::decline);
  }

  private NomineeView nomination(DataFetchingEnvironment env) {
    return statements.view(statements.own(callers.require(env)), Scope.of(env).now());
  }

  /** It is about the caller, so that it stands on no trail, as all that people see of their own. */
  private @Nullable EvidenceDownload download(DataFetchingEnvironment env) {
    String file = Objects.requireNonNull(env.getArgument("file"));
    return nominations
        .find(callers.require(env).subject())
        .filter(nomination -> nomination.consent() != null)
        .flatMap(nomination -> downloads.find(nomination, file, Scope.of(env).now()))
        .orElse(null);
  }

  private SaveStatementsPayload save(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    List<?> written = (List<?>) Objects.requireNonNull(input.get("statements"));
    return statements.save(
        callers.require(env),
        text(input, "nomination"),
        (Integer) Objects.requireNonNull(input.get("version")),
        written.stream().map(one -> (Map<?, ?>) one).map(DraftInput::statement).toList(),
        Scope.of(env).now());
  }

  private AcceptNominationPayload accept(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var wrong = another(caller, input);
    if (wrong.isPresent()) {
      return AcceptNominationPayload.refused(List.of(wrong.get()));
    }
    var facts =
        new NomineeFacts(
            PlainText.asLine(text(input, "name")),
            PlainText.asLine(text(input, "role")),
            PlainText.asLine(text(input, "company")),
            text(input, "country"));
    var version = Objects.requireNonNullElse((Integer) input.get("version"), 1);
    return answers.accept(caller, version, facts, Scope.of(env).now());
  }

  private DeclineNominationPayload decline(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    var scope = Scope.of(env);
    return another(caller, Objects.requireNonNull(env.getArgument("input")))
        .or(() -> answers.decline(caller, scope.now()))
        .map(why -> new DeclineNominationPayload(false, List.of(why)))
        .orElseGet(
            () -> {
              sessions.forget(scope);
              return new DeclineNominationPayload(true, List.of());
            });
  }

  /**
   * That the nominee answers about another nomination than that of their session: the link to one
   * may have been opened in a second window of the browser in which another is still shown.
   */
  private static Optional<UserError> another(Caller caller, Map<String, Object> input) {
    return text(input, "nomination").equals(caller.subject())
        ? Optional.empty()
        : Optional.of(NominationRefusal.UNKNOWN.at("input", "nomination"));
  }

  private static String text(Map<String, Object> input, String field) {
    return (String) Objects.requireNonNull(input.get(field), field);
  }
}
