package org.businessleaderaward.nominations;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.jspecify.annotations.Nullable;

/** The secretariat's board: what was handed in to its edition, and the decisions on it. */
public final class NominationBoardFields implements RoomFields {
  private final Callers callers;
  private final Nominations nominations;
  private final Screenings screenings;
  private final EvidenceDownloads downloads;

  NominationBoardFields(
      Callers callers,
      Nominations nominations,
      Screenings screenings,
      EvidenceDownloads downloads) {
    this.callers = callers;
    this.nominations = nominations;
    this.screenings = screenings;
    this.downloads = downloads;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .node(BoardNomination.class, "BoardNomination")
        .query("nominations", this::nominations)
        .query("nomination", this::nomination)
        .query(
            "evidenceDownload",
            env ->
                downloads.answer(
                    env, id -> nominations.findSubmitted(callers.require(env).edition(), id)))
        .mutation("screenNomination", this::screen);
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

  private ScreenNominationPayload screen(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var decision =
        new Screenings.Decision(
            (String) Objects.requireNonNull(input.get("nomination")),
            (Integer) Objects.requireNonNull(input.get("version")),
            (Boolean) Objects.requireNonNull(input.get("eligible")),
            input.get("reason") instanceof String reason ? Screening.Reason.valueOf(reason) : null,
            (String) input.get("note"));
    return screenings.screen(callers.require(env), decision, Scope.of(env).now());
  }
}
