package org.businessleaderaward.nominations.drafts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.circulars.Circular;
import org.businessleaderaward.programme.circulars.Circulars;

/**
 * Has nominators reminded of what they have not submitted, {@link #BEFORE} the call closes, by a
 * circular each time; and where nominees write the statements, them and who nominated them of those
 * that are missing. What was missed is not made up for by more than the last of them; a call that
 * is extended has those reminders of its new close whose time is to come yet.
 */
public final class DraftReminders implements Due {
  /** How long before the close each reminder is written. */
  static final List<Duration> BEFORE =
      List.of(Duration.ofDays(7), Duration.ofDays(3), Duration.ofDays(1));

  private final Circulars circulars;

  DraftReminders(Circulars circulars) {
    this.circulars = circulars;
  }

  @Override
  public void perform(Edition edition, Instant now) {
    if (!edition.sample() && edition.isOpen(EditionState.CALL_OPEN, Window.Kind.CALL, now)) {
      edition.window(Window.Kind.CALL).stream()
          .flatMap(
              call -> due(edition, call, now).stream().flatMap(it -> of(edition, call, it, now)))
          .forEach(circular -> circulars.begin(edition.id(), circular));
    }
  }

  /** The last one that is due; none whose time had come before the call got its close. */
  private Optional<Duration> due(Edition edition, Window call, Instant now) {
    return BEFORE.stream()
        .filter(before -> !now.isBefore(call.closesAt().minus(before)))
        .min(Comparator.naturalOrder())
        .filter(before -> call.closesAt().minus(before).isAfter(since(edition, call)));
  }

  /** Since when the call closes when it does: since it was extended, or opened. */
  private Instant since(Edition edition, Window call) {
    return circulars
        .dueAt(edition.id(), ProgrammeKeys.moreTime(Window.Kind.CALL, call.closesAt()))
        .orElse(call.opensAt());
  }

  private static Stream<Circular> of(Edition edition, Window call, Duration before, Instant now) {
    var closesAt = call.closesAt().atZone(edition.zoneOf(call));
    var ofDrafts = Circular.toDrafting(closesAt, before, now);
    return edition.nomineesWrite()
        ? Stream.of(ofDrafts, Circular.toWriting(closesAt, before, now))
        : Stream.of(ofDrafts);
  }
}
