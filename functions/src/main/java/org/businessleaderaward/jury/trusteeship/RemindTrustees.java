package org.businessleaderaward.jury.trusteeship;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.jury.letters.TrusteeLetter.Awaited;
import org.businessleaderaward.jury.letters.TrusteeLetter.TrusteeReminder;
import org.businessleaderaward.jury.roll.ReminderItem;
import org.businessleaderaward.jury.trustees.KeyChoice;
import org.businessleaderaward.jury.trustees.PartsAsked;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.TrusteeState;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Reminds by the clock those who share a vote's key and whose step is awaited, each with a link
 * that works: {@link #AFTER} they were asked for it, each time once, until there is a key, and
 * while parts are asked for until there is a result. The clock passes made-up editions over.
 */
public final class RemindTrustees implements Due {
  /** How long after somebody was asked for a step the clock reminds. */
  static final List<Duration> AFTER = List.of(Duration.ofDays(2), Duration.ofDays(5));

  private static final String REMINDED_BEFORE = "reminded-before";

  private final PublishedKeys keys;
  private final TrusteeStates states;
  private final PartsAsked asked;
  private final People people;
  private final Outbox outbox;
  private final Transactions transactions;
  private final DynamoDbTable<ReminderItem> reminders;

  RemindTrustees(
      Storage storage,
      PublishedKeys keys,
      TrusteeStates states,
      PartsAsked asked,
      People people,
      Outbox outbox,
      Transactions transactions) {
    this.keys = keys;
    this.states = states;
    this.asked = asked;
    this.people = people;
    this.outbox = outbox;
    this.transactions = transactions;
    this.reminders = storage.table(TableOf.JURY, ReminderItem.SCHEMA);
  }

  /**
   * A step that is awaited.
   *
   * @param what which
   * @param since when those who have to take it were asked for it
   * @param of who has not taken it
   */
  private record Step(Awaited what, Instant since, List<KeyChoice.Chosen> of) {}

  @Override
  public void perform(Edition edition, Instant now) {
    if (edition.sample()) {
      return;
    }
    switch (edition.state()) {
      case DRAFT, CALL_OPEN, SCREENING, ADVICE -> remind(edition, this::making, now);
      case VOTING -> remind(edition, this::decrypting, now);
      case COUNTED, ANNOUNCED, ARCHIVED -> {
        // Nothing is asked of those who share the key.
      }
    }
  }

  /** Finds the step that is awaited of those who share an edition's key. */
  private interface Finding {
    Optional<Step> of(String edition, KeyChoice choice);
  }

  private void remind(Edition edition, Finding finding, Instant now) {
    var choice = keys.choice(edition.id());
    if (!choice.isAlone()) {
      finding
          .of(edition.id(), choice)
          .ifPresent(
              step -> due(step, now).ifPresent(after -> write(edition, choice, step, after, now)));
    }
  }

  private Optional<Step> making(String edition, KeyChoice choice) {
    var done = states.all(edition, choice);
    var service = done.get(KeyChoice.SERVICE);
    if (service == null || service.wrong() != null || keys.find(edition, choice).isPresent()) {
      return Optional.empty();
    }
    Instant asked = service.confirmedAt();
    if (asked != null) {
      return Optional.of(
          new Step(
              Awaited.CONFIRMATION,
              asked,
              without(choice, number -> has(done.get(number), TrusteeState::confirmedAt))));
    }
    asked = service.sentAt();
    return Optional.of(
        asked == null
            ? new Step(
                Awaited.COMMITMENT, service.committedAt(), without(choice, done.keySet()::contains))
            : new Step(
                Awaited.SHARES,
                asked,
                without(choice, number -> has(done.get(number), TrusteeState::sentAt))));
  }

  /** Also where enough have sent: a part may turn out at the count not to prove right. */
  private Optional<Step> decrypting(String edition, KeyChoice choice) {
    return asked
        .since(edition)
        .map(
            since ->
                new Step(
                    Awaited.DECRYPTION,
                    since,
                    without(choice, states.decryptions(edition).keySet()::contains)));
  }

  /** When a state says that a step was taken. */
  private interface Taken {
    @Nullable Instant at(TrusteeState state);
  }

  private static boolean has(@Nullable TrusteeState state, Taken taken) {
    return state != null && taken.at(state) != null;
  }

  private static List<KeyChoice.Chosen> without(KeyChoice choice, Predicate<Integer> done) {
    return choice.people().stream()
        .filter(one -> !done.test(choice.number(one.person()).orElseThrow()))
        .toList();
  }

  /** The last stretch that is over. */
  private static Optional<Duration> due(Step step, Instant now) {
    return AFTER.stream()
        .filter(after -> !now.isBefore(step.since().plus(after)))
        .reduce((earlier, later) -> later);
  }

  private void write(Edition edition, KeyChoice choice, Step step, Duration after, Instant now) {
    // Parts are asked for anew after a count that stopped.
    var what =
        step.what() == Awaited.DECRYPTION
            ? step.what() + "-" + step.since().toEpochMilli()
            : step.what().name();
    var which = "KEY%06d-%s-%03dH".formatted(choice.round(), what, after.toHours());
    var mark = ReminderItem.of(edition.id(), which, now);
    if (reminders.getItem(r -> r.key(mark.key()).consistentRead(true)) != null) {
      return;
    }
    // Refused when another run was faster.
    transactions.commit(
        set -> {
          set.put(reminders, mark, REMINDED_BEFORE, WriteSet.ABSENT);
          step.of().stream()
              .flatMap(one -> people.find(one.person()).stream())
              .forEach(person -> outbox.add(set, person.mail(letter(person, edition, step)), now));
        });
  }

  private static TrusteeReminder letter(Person person, Edition edition, Step step) {
    return new TrusteeReminder(person.name(), edition.name(), step.what(), person.role().link());
  }
}
