package org.businessleaderaward.programme.editions;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Readiness;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.MissingText;

/** What the edition itself must have before it moves on. */
public final class ProgrammeReadiness implements Readiness {
  @Override
  public List<Item> of(Edition edition, Instant now) {
    return switch (edition.state()) {
      case DRAFT ->
          List.of(
              new Item("CALENDAR_COMPLETE", Cycle.hasWholeCalendar(edition)),
              new Item("CRITERIA_COMPLETE", Cycle.hasWholeCriteria(edition)),
              new Item("TEXTS_COMPLETE", MissingText.of(edition).isEmpty()),
              new Item("RULE_CHOSEN", edition.decisionRule() != null),
              new Item(
                  "CALL_AHEAD",
                  Cycle.statusOf(edition, Window.Kind.CALL, now) != Window.Status.CLOSED));
      case CALL_OPEN -> List.of(new Item("CALL_OVER", isOver(edition, Window.Kind.CALL, now)));
      case ADVICE ->
          List.of(new Item("SHORTLIST_RECORDED", Cycle.isShortlist(edition.finalists())));
      case VOTING -> List.of(new Item("VOTING_OVER", isOver(edition, Window.Kind.VOTING, now)));
      case SCREENING, COUNTED, ANNOUNCED, ARCHIVED -> List.of();
    };
  }

  private static boolean isOver(Edition edition, Window.Kind kind, Instant now) {
    return Cycle.statusOf(edition, kind, now) == Window.Status.CLOSED;
  }
}
