package org.businessleaderaward.programme.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.traces.RetentionKind;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.programme.letters.ProgrammeLetter;
import org.businessleaderaward.storage.Storage;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Erases what an edition has kept for its time. The time runs from when the clock first sees the
 * laureates public, so that an edition of long ago loses nothing at once; of an edition that is
 * never announced from when it is given up. The secretariat is told {@link Keeping#NOTICE} before,
 * once; then the log has how many there are, and each run erases {@link #MOST_AT_ONCE} until none
 * is left. What breaks off the next run goes on with.
 *
 * <p>Without anybody to tell nothing is erased. Made-up editions are passed over.
 */
public final class Retention implements Due {
  private static final TableSchema<RetentionItem> MOVED = Storage.keeping(RetentionItem.SCHEMA);

  /** How many of a kind one run erases. */
  static final int MOST_AT_ONCE = 25;

  private static final String CLOCK = "clock";

  private final Retentions retentions;
  private final People people;
  private final Outbox outbox;

  Retention(Retentions retentions, People people, Outbox outbox) {
    this.retentions = retentions;
    this.people = people;
    this.outbox = outbox;
  }

  @Override
  public void perform(Edition edition, Instant now) {
    if (!Retentions.run(edition, now)) {
      return;
    }
    var item = retentions.of(edition.id());
    if (item.publicSince == null && edition.isPublic(now)) {
      item.publicSince = now;
      retentions.write(item, set -> {});
      return;
    }
    var failed = new ArrayList<RuntimeException>();
    for (var kind : RetentionKind.values()) {
      try {
        perform(edition, kind, now);
      } catch (RuntimeException e) {
        failed.add(e);
      }
    }
    if (!failed.isEmpty()) {
      // What fails of one kind holds up no other.
      throw failed.getFirst();
    }
  }

  /** Does the next step with something. */
  private void perform(Edition edition, RetentionKind kind, Instant now) {
    var item = retentions.of(edition.id());
    var keeping = item.of(kind);
    if (keeping.endedAt() != null) {
      return;
    }
    if (keeping.begunAt() != null) {
      erase(edition, item, keeping, now);
      return;
    }
    var since = Retentions.since(edition, item, now).orElseThrow();
    var goesAt = keeping.goesAt(since, edition.timeZone(), now);
    if (keeping.toldAt() != null) {
      if (!now.isBefore(goesAt)) {
        begin(edition, item, keeping, CLOCK, now);
      }
    } else if (!now.isBefore(goesAt.minus(Keeping.NOTICE))) {
      tell(edition, item, keeping, now);
    }
  }

  private void tell(Edition edition, RetentionItem item, Keeping keeping, Instant now) {
    var secretariat = people.all(edition.id(), Role.SECRETARIAT);
    if (secretariat.isEmpty()) {
      return;
    }
    int count = retentions.count(edition, item, keeping.kind(), now);
    if (count == 0) {
      // What is kept beside those that are counted goes all the same: what was noted of a laureate.
      retentions
          .keeper(keeping.kind())
          .eraseSome(Retentions.lapsed(edition, item, keeping.kind()), MOST_AT_ONCE, now);
      item.take(keeping.ended(now));
      retentions.write(item, set -> {});
      return;
    }
    item.take(keeping.told(now));
    // Refused when another run was faster, or an officer changed something: the next run sees.
    retentions.write(
        item,
        set ->
            secretariat.forEach(
                member -> outbox.add(set, mail(member, edition, keeping.kind(), count, now), now)));
  }

  private static Mail mail(
      Person member, Edition edition, RetentionKind kind, int count, Instant now) {
    return member.mail(
        new ProgrammeLetter.RetentionEnds(
            member.name(),
            edition.name(),
            kind,
            count,
            now.plus(Keeping.NOTICE).atZone(edition.timeZone()),
            member.role().link()));
  }

  /** Begins the erasure: the log has who wanted it and how many there are before one goes. */
  boolean begin(Edition edition, RetentionItem item, Keeping keeping, String actor, Instant now) {
    int count = retentions.count(edition, item, keeping.kind(), now);
    item.take(keeping.begun(count, now));
    return retentions.write(
        item, act(edition, actor, "RETENTION_ERASURE_BEGUN", keeping.kind() + ": " + count, now));
  }

  private void erase(Edition edition, RetentionItem item, Keeping keeping, Instant now) {
    var kind = keeping.kind();
    var lapsed = Retentions.lapsed(edition, item, kind);
    if (retentions.keeper(kind).eraseSome(lapsed, MOST_AT_ONCE, now) > 0) {
      return;
    }
    item.take(keeping.ended(now));
    retentions.write(
        item, act(edition, CLOCK, "RETENTION_ERASURE_ENDED", kind + ": " + keeping.gone(), now));
  }

  /**
   * What is put on record for an item of the programme's table of an award that moves into another
   * store. Whoever was told may not have been reached, and nobody has come in yet: they are told
   * anew of what has not begun.
   */
  public static Map<String, AttributeValue> moved(Map<String, AttributeValue> item) {
    if (!ProgrammeKeys.RETENTION.equals(item.getOrDefault("sk", AttributeValue.fromS("")).s())) {
      return item;
    }
    var told = MOVED.mapToItem(item);
    told.kept.stream().filter(each -> each.begunAt == null).forEach(each -> each.toldAt = null);
    told.toldOf = List.of();
    return MOVED.itemToMap(told, true);
  }

  static Act act(Edition edition, String actor, String what, String detail, Instant now) {
    return new Act(edition.id(), now, actor, what, edition.id(), detail);
  }
}
