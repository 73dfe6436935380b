package org.businessleaderaward.nominations.screening;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.nominations.DossierTexts;
import org.businessleaderaward.nominations.EvidenceDownloads;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.Openings;
import org.businessleaderaward.nominations.board.BoardFields;
import org.businessleaderaward.nominations.deadlines.Extensions;
import org.businessleaderaward.nominations.deadlines.NominationTerms;
import org.businessleaderaward.nominations.deadlines.Terms;
import org.businessleaderaward.nominations.duplicates.Duplicates;
import org.businessleaderaward.nominations.duplicates.ProbableDuplicate;
import org.businessleaderaward.nominations.notes.NoteFields;
import org.businessleaderaward.nominations.versions.NominationVersions;
import org.jspecify.annotations.Nullable;

/**
 * The secretariat's board: what was submitted to its edition, the notes and the decisions on it.
 */
public final class NominationBoardFields implements RoomFields {
  private final BoardFields board;
  private final NoteFields notes;
  private final Callers callers;
  private final Nominations nominations;
  private final Screenings screenings;
  private final ScreenSeveral several;
  private final Duplicates duplicates;
  private final Terms terms;
  private final Extensions extensions;
  private final People people;
  private final EvidenceDownloads downloads;
  private final Openings openings;
  private final NominationVersions versions;

  NominationBoardFields(
      BoardFields board,
      NoteFields notes,
      Callers callers,
      Nominations nominations,
      Screenings screenings,
      ScreenSeveral several,
      Duplicates duplicates,
      Terms terms,
      Extensions extensions,
      People people,
      EvidenceDownloads downloads,
      Openings openings,
      NominationVersions versions) {
    this.board = board;
    this.notes = notes;
    this.callers = callers;
    this.nominations = nominations;
    this.screenings = screenings;
    this.several = several;
    this.duplicates = duplicates;
    this.terms = terms;
    this.extensions = extensions;
    this.people = people;
    this.downloads = downloads;
    this.openings = openings;
    this.versions = versions;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    board.addTo(wiring);
    notes.addTo(wiring);
    DossierTexts.ofDossier(wiring);
    openings.ofDossiers(
        wiring,
        "BoardNomination",
        BoardNomination.class,
        BoardNomination::id,
        BoardNomination::dossier);
    wiring
        .node(BoardNomination.class, "BoardNomination")
        .query("nominations", this::nominations)
        .query("nomination", this::nomination)
        .query("nominationTerms", env -> terms.of(callers.require(env).edition()))
        .query(
            "evidenceDownload",
            env ->
                downloads.answer(
                    env, id -> nominations.findSubmitted(callers.require(env).edition(), id)))
        .field("BoardNomination", "probableDuplicates", this::probableDuplicates)
        .field("BoardNomination", "versions", versions::onBoard)
        .field("ScreeningProposal", "proposedBy", this::proposedBy)
        .field("ScreeningProposal", "isOwn", this::isOwn)
        .mutation("screenNomination", this::screen)
        .mutation("screenSeveral", this::screenSeveral)
        .mutation("confirmScreening", this::confirm)
        .mutation("undoScreening", this::undo)
        .mutation("setNominationTerms", this::setTerms)
        .mutation("extendNomination", this::extend);
  }

  private Connection<BoardNomination> nominations(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    var status = NominationStatus.valueOf(Objects.requireNonNull(env.getArgument("status")));
    return nominations.list(caller.edition(), status, PageRequest.of(env)).map(BoardNomination::of);
  }

  private @Nullable BoardNomination nomination(DataFetchingEnvironment env) {
    String id = Objects.requireNonNull(env.getArgument("id"));
    return nominations
        .findSubmitted(callers.require(env).edition(), id)
        .map(BoardNomination::of)
        .orElse(null);
  }

  private List<ProbableDuplicate> probableDuplicates(DataFetchingEnvironment env) {
    return duplicates.of(Objects.requireNonNull(env.<BoardNomination>getSource()));
  }

  private @Nullable String proposedBy(DataFetchingEnvironment env) {
    return people.find(proposal(env).person()).map(Person::name).orElse(null);
  }

  private boolean isOwn(DataFetchingEnvironment env) {
    return proposal(env).person().equals(callers.require(env).personId());
  }

  private static BoardProposal proposal(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.getSource());
  }

  private ScreenNominationPayload screen(DataFetchingEnvironment env) {
    var input = input(env);
    var decision =
        new Screenings.Decision(
            (String) Objects.requireNonNull(input.get("nomination")),
            (Integer) Objects.requireNonNull(input.get("version")),
            (Boolean) Objects.requireNonNull(input.get("eligible")),
            input.get("reason") instanceof String reason ? Screening.Reason.valueOf(reason) : null,
            input.get("note") instanceof String note ? PlainText.asLines(note) : null,
            Boolean.TRUE.equals(input.get("evenIncomplete")));
    return screenings.screen(callers.require(env), decision, Scope.of(env).now());
  }

  private ScreenSeveralPayload screenSeveral(DataFetchingEnvironment env) {
    var input = input(env);
    List<?> seen = (List<?>) Objects.requireNonNull(input.get("nominations"));
    return several.screen(
        callers.require(env),
        seen.stream().map(one -> (Map<?, ?>) one).map(NominationBoardFields::seen).toList(),
        new ScreenSeveral.Same(
            (Boolean) Objects.requireNonNull(input.get("eligible")),
            input.get("reason") instanceof String reason ? Screening.Reason.valueOf(reason) : null),
        Scope.of(env).now());
  }

  private static ScreenSeveral.Seen seen(Map<?, ?> one) {
    return new ScreenSeveral.Seen(
        (String) Objects.requireNonNull(one.get("nomination")),
        (Integer) Objects.requireNonNull(one.get("version")));
  }

  private ScreenNominationPayload confirm(DataFetchingEnvironment env) {
    var input = input(env);
    return screenings.confirm(
        callers.require(env),
        (String) Objects.requireNonNull(input.get("nomination")),
        (Integer) Objects.requireNonNull(input.get("version")),
        Scope.of(env).now());
  }

  private ScreenNominationPayload undo(DataFetchingEnvironment env) {
    var input = input(env);
    return screenings.undo(
        callers.require(env),
        (String) Objects.requireNonNull(input.get("nomination")),
        (Integer) Objects.requireNonNull(input.get("version")),
        Scope.of(env).now());
  }

  private Terms.Payload setTerms(DataFetchingEnvironment env) {
    return terms.change(
        callers.require(env),
        new NominationTerms(
            (Boolean) Objects.requireNonNull(input(env).get("secondPersonScreens")),
            (Integer) Objects.requireNonNull(input(env).get("graceMinutes"))),
        Scope.of(env).now());
  }

  private Extensions.Payload extend(DataFetchingEnvironment env) {
    var input = input(env);
    return extensions.extend(
        callers.require(env),
        (String) Objects.requireNonNull(input.get("nominatorEmail")),
        (Instant) Objects.requireNonNull(input.get("until")),
        Scope.of(env).now());
  }

  private static Map<String, Object> input(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<Map<String, Object>>getArgument("input"));
  }
}
