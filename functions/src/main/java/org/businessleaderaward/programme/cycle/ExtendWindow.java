package org.businessleaderaward.programme.cycle;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.calendar.CalendarCheck;
import org.businessleaderaward.programme.circulars.Audience;
import org.businessleaderaward.programme.circulars.Circular;
import org.businessleaderaward.programme.circulars.Circulars;
import org.businessleaderaward.programme.circulars.News;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * Moves the close of the stretch that is under way back, with a reason, and has those concerned
 * written to: whoever has a draft, the advisers, or the jury. What comes later moves with it.
 */
public final class ExtendWindow {
  private final Editions editions;
  private final EditionActs acts;
  private final Circulars circulars;

  ExtendWindow(Editions editions, EditionActs acts, Circulars circulars) {
    this.editions = editions;
    this.acts = acts;
    this.circulars = circulars;
  }

  /**
   * An extension as it was sent.
   *
   * @param kind which window
   * @param closesAt what clocks in the window's zone show at the new close
   * @param second where they show that twice, whether the second is meant
   * @param reason why
   */
  public record Wanted(
      Window.Kind kind, String closesAt, @Nullable Boolean second, String reason) {}

  /** Extends a window of the caller's edition, and adds what another module writes with it. */
  public EditionPayload extend(
      Caller caller, Wanted wanted, Instant now, BiConsumer<WriteSet, Window> share) {
    var edition = editions.get(caller.edition());
    var zone = edition.zoneOf(wanted.kind());
    return switch (CalendarCheck.time(
        edition.year(), wanted.closesAt(), zone, wanted.second(), "input", "closesAt")) {
      case CalendarCheck.Wrong(var error) -> EditionPayload.refused(error);
      case CalendarCheck.Right(var closesAt) ->
          acts.perform(
              new EditionActs.Deed(
                  edition.id(),
                  now,
                  caller.actor(),
                  wanted.kind() + "_EXTENDED",
                  closesAt + ": " + wanted.reason().strip()),
              found -> Cycle.extend(found, wanted.kind(), closesAt, wanted.reason(), now),
              (set, extended) -> {
                var window = extended.window(wanted.kind()).orElseThrow();
                share.accept(set, window);
                circulars.add(set, extended.id(), circular(extended, window, wanted, now));
              });
    };
  }

  /** The reason goes to the log and not into the mails: it is written in one language. */
  private static Circular circular(Edition edition, Window window, Wanted wanted, Instant now) {
    var concerned =
        switch (wanted.kind()) {
          case CALL -> List.of(Audience.Of.DRAFTING);
          case ADVICE -> List.of(Audience.Of.ADVISERS);
          case VOTING -> List.of(Audience.Of.JURORS);
          case SCREENING, AWARD -> List.<Audience.Of>of();
        };
    return new Circular(
        ProgrammeKeys.moreTime(wanted.kind(), window.closesAt()),
        new News.MoreTime(window.closesAt().atZone(edition.zoneOf(window))),
        concerned,
        now);
  }
}
