package org.businessleaderaward.local.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an item becomes where it is taken in. All stay as they are but for two things. A mail that
 * was not sent yet is given up, so that nobody is written to by two awards: whoever runs the new
 * one can have it sent. And at another address the links that people have lead to the old one: they
 * are left behind with the sessions, and their owners marked as not reached.
 */
final class Settling {
  private static final String STATE = "state";
  private static final String DELIVERY = "delivery";
  private static final AttributeValue FAILED = AttributeValue.fromS("FAILED");
  private static final Set<String> UNSENT = Set.of("QUEUED", "SENDING");

  private final boolean elsewhere;
  private final Instant now;
  private final AtomicLong held = new AtomicLong();
  private final AtomicLong left = new AtomicLong();
  private final AtomicLong marked = new AtomicLong();

  /** For an award that is found elsewhere from now on, or where it was. */
  Settling(boolean elsewhere, Instant now) {
    this.elsewhere = elsewhere;
    this.now = now;
  }

  /** What is put on record for an item; nothing for one that is left behind. */
  List<Map<String, AttributeValue>> settle(TableOf table, Map<String, AttributeValue> item) {
    return switch (table) {
      case OUTBOX -> mail(item);
      case ACCESS -> access(item);
      default -> List.of(item);
    };
  }

  private List<Map<String, AttributeValue>> mail(Map<String, AttributeValue> item) {
    if (ItemJson.text(item, "pk").equals("LATER")) {
      return List.of();
    }
    if (!UNSENT.contains(ItemJson.text(item, STATE))) {
      return List.of(item);
    }
    held.incrementAndGet();
    var given = new HashMap<>(item);
    given.put(STATE, FAILED);
    given.put("finishedAt", AttributeValue.fromS(now.toString()));
    return List.of(given, note(item));
  }

  /** By which the function {@code mail} finds what was given up. */
  private Map<String, AttributeValue> note(Map<String, AttributeValue> mail) {
    var id = ItemJson.text(mail, "sk");
    var note = new HashMap<String, AttributeValue>();
    note.put("pk", AttributeValue.fromS("GIVEN_UP"));
    note.put("sk", AttributeValue.fromS("%012d#%s".formatted(now.getEpochSecond(), id)));
    note.put("mailPartition", AttributeValue.fromS(ItemJson.text(mail, "pk")));
    note.put("mailId", AttributeValue.fromS(id));
    if (mail.containsKey("expiresAt")) {
      note.put("expiresAt", mail.get("expiresAt"));
    }
    return note;
  }

  private List<Map<String, AttributeValue>> access(Map<String, AttributeValue> item) {
    var kind = ItemJson.text(item, "sk");
    if (elsewhere && kind.equals("LINK")) {
      left.incrementAndGet();
      return List.of();
    }
    if (!kind.equals("PERSON") || !(elsewhere || ItemJson.text(item, DELIVERY).equals("QUEUED"))) {
      return List.of(item);
    }
    marked.incrementAndGet();
    var person = new HashMap<>(item);
    person.put(DELIVERY, FAILED);
    person.put("deliveryAt", AttributeValue.fromS(now.toString()));
    if (elsewhere) {
      person.keySet().removeAll(List.of("sessionHash", "sessionStartedAt", "sessionSeenAt"));
    }
    return List.of(person);
  }

  /** What somebody has to know of it, in sentences. */
  List<String> report() {
    var report = new ArrayList<String>();
    if (held.get() > 0) {
      report.add(
          "%d mails had not been sent. They are kept as given up; aws/status --redrive sends them."
              .formatted(held.get()));
    }
    if (left.get() > 0) {
      report.add(
          "The address is another: %d links were left behind. %d people are marked as not reached; send each a new link."
              .formatted(left.get(), marked.get()));
    }
    return report;
  }
}
