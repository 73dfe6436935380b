package org.businessleaderaward.programme.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.traces.RetentionKind;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.Obstacle;
import org.jspecify.annotations.Nullable;

/** What the secretariat sees of how long its edition keeps what it has, and does about it. */
final class RetentionDesk {
  private final Retentions retentions;
  private final Retention clock;
  private final Editions editions;

  RetentionDesk(Retentions retentions, Retention clock, Editions editions) {
    this.retentions = retentions;
    this.clock = clock;
    this.editions = editions;
  }

  /**
   * How long something is kept.
   *
   * @param kind what
   * @param months for how many months after the laureates are public, or it is given up
   * @param count how many there are; once its erasure has begun, how many there were
   * @param goesAt when it goes; null before the laureates are public or the edition is given up,
   *     and in a made-up edition
   * @param toldAt when the secretariat was told; null before
   * @param begunAt when its erasure began; null before
   * @param endedAt when that ended; null before
   */
  record Shown(
      RetentionKind kind,
      int months,
      int count,
      @Nullable Instant goesAt,
      @Nullable Instant toldAt,
      @Nullable Instant begunAt,
      @Nullable Instant endedAt) {}

  /**
   * Answer to an act.
   *
   * @param retention how it is now
   * @param userErrors why it was refused
   */
  record Payload(List<Shown> retention, List<UserError> userErrors) {}

  /** All that the caller's edition keeps for a time. Nothing is written. */
  List<Shown> of(Caller caller, Instant now) {
    var edition = editions.get(caller.edition());
    var item = retentions.of(edition.id());
    return Stream.of(RetentionKind.values())
        .map(kind -> shown(edition, item, item.of(kind), now))
        .toList();
  }

  private Shown shown(Edition edition, RetentionItem item, Keeping keeping, Instant now) {
    var over = keeping.begunAt() != null || keeping.endedAt() != null;
    var since = over ? Optional.<Instant>empty() : Retentions.since(edition, item, now);
    return new Shown(
        keeping.kind(),
        keeping.months(),
        over ? keeping.gone() : count(edition, item, keeping.kind(), now),
        since.map(from -> keeping.goesAt(from, edition.timeZone(), now)).orElse(null),
        keeping.toldAt(),
        keeping.begunAt(),
        keeping.endedAt());
  }

  /** Who suggests something is real, and no affair of a made-up edition. */
  private int count(Edition edition, RetentionItem item, RetentionKind kind, Instant now) {
    return edition.sample() && kind == RetentionKind.SUGGESTERS
        ? 0
        : retentions.count(edition, item, kind, now);
  }

  /** Keeps something for more months or fewer, for a reason, until its erasure begins. */
  Payload change(Caller caller, RetentionKind kind, int months, String reason, Instant now) {
    var edition = editions.get(caller.edition());
    var item = retentions.of(edition.id());
    var keeping = item.of(kind);
    var why = reason.strip();
    var refusal =
        keeping.begunAt() != null || keeping.endedAt() != null
            ? Optional.of(Obstacle.CHANGED.userError())
            : RetentionRefusal.of(months, why);
    if (refusal.isPresent()) {
      return refused(caller, refusal.get(), now);
    }
    item.take(keeping.forMonths(months));
    var act =
        Retention.act(
            edition,
            caller.actor(),
            "RETENTION_CHANGED",
            "%s: %d months: %s".formatted(kind, months, why),
            now);
    return answer(caller, retentions.write(item, act), now);
  }

  /**
   * Has something go now: the clock begins with it within minutes.
   *
   * @param factor why the caller has to show the second factor first, asked when nothing else is in
   *     the way
   */
  Payload eraseNow(
      Caller caller, RetentionKind kind, Instant now, Supplier<Optional<UserError>> factor) {
    var edition = editions.get(caller.edition());
    var item = retentions.of(edition.id());
    var keeping = item.of(kind);
    if (!Retentions.run(edition, now)) {
      return refused(caller, Obstacle.WRONG_STATE.userError(), now);
    }
    if (keeping.begunAt() != null || keeping.endedAt() != null) {
      return refused(caller, Obstacle.CHANGED.userError(), now);
    }
    var missing = factor.get();
    if (missing.isPresent()) {
      return refused(caller, missing.get(), now);
    }
    if (item.publicSince == null && edition.isPublic(now)) {
      item.publicSince = now;
    }
    return answer(caller, clock.begin(edition, item, keeping, caller.actor(), now), now);
  }

  private Payload answer(Caller caller, boolean done, Instant now) {
    return done
        ? new Payload(of(caller, now), List.of())
        : refused(caller, Obstacle.CHANGED.userError(), now);
  }

  private Payload refused(Caller caller, UserError why, Instant now) {
    return new Payload(of(caller, now), List.of(why));
  }
}
