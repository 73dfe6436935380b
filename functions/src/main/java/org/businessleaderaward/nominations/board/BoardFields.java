package org.businessleaderaward.nominations.board;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opened;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.programme.Editions;
import org.jspecify.annotations.Nullable;

/** The secretariat's list of all that was submitted to its edition. */
public final class BoardFields implements RoomFields {
  private final Callers callers;
  private final NominationBoard board;
  private final Editions editions;
  private final AccessTrail trail;

  BoardFields(Callers callers, NominationBoard board, Editions editions, AccessTrail trail) {
    this.callers = callers;
    this.board = board;
    this.editions = editions;
    this.trail = trail;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("board", env -> board.find(wanted(env), PageRequest.of(env), Scope.of(env).now()))
        .query("boardPlace", this::place)
        .query("boardTable", this::table)
        .field("BoardNomination", "returned", this::returned)
        .query(
            "boardNumbers",
            env ->
                board.numbers(editions.get(callers.require(env).edition()), Scope.of(env).now()));
  }

  private NominationBoard.@Nullable Place place(DataFetchingEnvironment env) {
    String nomination = Objects.requireNonNull(env.getArgument("nomination"));
    return board.place(wanted(env), nomination, Scope.of(env).now()).orElse(null);
  }

  private List<ReturnedMail> returned(DataFetchingEnvironment env) {
    BoardNomination nomination = Objects.requireNonNull(env.getSource());
    return nomination.nomineeName().isEmpty()
        ? List.of()
        : board.returned(nomination.edition(), nomination.id(), Scope.of(env).now());
  }

  private BoardTable table(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    var now = Scope.of(env).now();
    trail.note(caller, Opened.BOARD_TABLE, caller.edition(), now);
    return board.table(
        editions.get(caller.edition()),
        Language.valueOf(Objects.requireNonNull(env.getArgument("language"))),
        wanted(env),
        Optional.ofNullable(env.getArgument("after")),
        now);
  }

  private NominationBoard.Wanted wanted(DataFetchingEnvironment env) {
    String order = Objects.requireNonNull(env.getArgument("order"));
    return new NominationBoard.Wanted(
        callers.require(env).edition(),
        BoardFilter.of(Objects.requireNonNull(env.getArgument("fit"))),
        BoardOrder.valueOf(order));
  }
}
