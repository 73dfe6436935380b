package org.businessleaderaward.jury.roll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.letters.JuryLetter;
import org.businessleaderaward.jury.votes.Vote;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reminds the jurors whose ballot is still awaited, each with a link that works: by the clock
 * {@link #BEFORE the close}, each time once, and when the secretariat asks for it, at most once
 * every {@link #PAUSE}. Nothing in it says how the vote stands. The clock passes made-up editions
 * over.
 */
public final class RemindJurors implements Due {
  /** How long before the close the clock reminds. */
  static final List<Duration> BEFORE = List.of(Duration.ofDays(3), Duration.ofDays(1));

  /** How long the secretariat waits before it reminds again. */
  static final Duration PAUSE = Duration.ofHours(1);

  private static final String TOO_SOON = "reminded-just-now";

  private final Editions editions;
  private final JuryRoll roll;
  private final Votes votes;
  private final JuryMail mail;
  private final AuditLog audit;
  private final Transactions transactions;
  private final DynamoDbTable<ReminderItem> reminders;

  public RemindJurors(
      Storage storage,
      Editions editions,
      JuryRoll roll,
      Votes votes,
      JuryMail mail,
      AuditLog audit,
      Transactions transactions) {
    this.editions = editions;
    this.roll = roll;
    this.votes = votes;
    this.mail = mail;
    this.audit = audit;
    this.transactions = transactions;
    this.reminders = storage.table(TableOf.JURY, ReminderItem.SCHEMA);
  }

  @Override
  public void perform(Edition edition, Instant now) {
    if (edition.sample() || edition.state() != EditionState.VOTING) {
      return;
    }
    votes
        .find(edition.id())
        .filter(vote -> vote.isOpen(now))
        .ifPresent(vote -> due(vote, now).ifPresent(before -> remind(edition, vote, before, now)));
  }

  /** The last stretch that has begun; one that had begun when the vote opened is none. */
  private static Optional<Duration> due(Vote vote, Instant now) {
    return BEFORE.stream()
        .filter(before -> !now.isBefore(vote.closesAt().minus(before)))
        .filter(before -> vote.opensAt().isBefore(vote.closesAt().minus(before)))
        .reduce((earlier, later) -> later);
  }

  private void remind(Edition edition, Vote vote, Duration before, Instant now) {
    var mark = ReminderItem.of(edition.id(), "%03dH".formatted(before.toHours()), now);
    if (reminders.getItem(r -> r.key(mark.key()).consistentRead(true)) != null) {
      return;
    }
    var awaited = awaited(vote);
    // Refused when another run was faster, or the vote was closed early meanwhile.
    transactions.commit(
        set -> {
          set.put(reminders, mark, TOO_SOON, WriteSet.ABSENT);
          add(set, edition, vote, awaited, now);
        });
  }

  /**
   * Reminds now.
   *
   * @return why nobody was; empty when they were
   */
  public Optional<UserError> remindNow(Caller by, Instant now) {
    var edition = editions.get(by.edition());
    var vote = votes.find(by.edition()).filter(found -> found.isOpen(now));
    if (vote.isEmpty()) {
      return Optional.of(closed());
    }
    var awaited = awaited(vote.get());
    if (awaited.isEmpty()) {
      return Optional.of(
          UserError.of(
              "NOBODY_TO_REMIND", "No ballot is awaited: everybody who has a vote voted."));
    }
    var outcome =
        transactions.commit(
            set -> {
              add(set, edition, vote.get(), awaited, now);
              audit.add(
                  set,
                  new Act(edition.id(), now, by.actor(), "JURORS_REMINDED", edition.id(), null));
            });
    return switch (outcome) {
      case Outcome.Committed() -> Optional.empty();
      case Outcome.Refused(String condition) when condition.equals(TOO_SOON) ->
          Optional.of(
              UserError.of("REMINDED_JUST_NOW", "They were reminded within the last hour."));
      case Outcome.Refused(String condition) -> Optional.of(closed());
    };
  }

  /** When the jury was last reminded; empty when it was not. */
  public Optional<Instant> lastAt(String edition) {
    var key = JuryKeys.of(JuryKeys.reminders(edition), ReminderItem.LAST);
    return Optional.ofNullable(reminders.getItem(r -> r.key(key).consistentRead(true)))
        .map(item -> item.at);
  }

  private List<Seat> awaited(Vote vote) {
    var finalists = vote.rule().finalists();
    return roll.all(vote.rule().edition()).stream()
        .filter(seat -> seat.isAwaited(finalists))
        .toList();
  }

  private void add(WriteSet set, Edition edition, Vote vote, List<Seat> awaited, Instant now) {
    set.put(
        reminders,
        ReminderItem.of(edition.id(), ReminderItem.LAST, now),
        TOO_SOON,
        Expression.builder()
            .expression("attribute_not_exists(pk) OR atMillis <= :before")
            .putExpressionValue(
                ":before", AttributeValue.fromN(Long.toString(now.minus(PAUSE).toEpochMilli())))
            .build());
    votes.checkOpen(set, edition.id(), now);
    var closesAt = vote.closesAt().atZone(edition.zoneOf(Window.Kind.VOTING));
    mail.add(
        set,
        awaited,
        (seat, juror) ->
            new JuryLetter.VoteReminder(
                juror.name(), edition.name(), closesAt, juror.role().link()),
        now);
  }

  private static UserError closed() {
    return UserError.of("VOTING_CLOSED", "The vote is not open.");
  }
}
