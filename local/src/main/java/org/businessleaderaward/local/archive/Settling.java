package org.businessleaderaward.local.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.businessleaderaward.access.People;
import org.businessleaderaward.mail.MovedMail;
import org.businessleaderaward.programme.retention.Retention;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an item becomes where it is taken in: all stay as they are but for mails, for who has been
 * reached and for who was told that something goes, of which their modules say it. It counts what
 * somebody has to know.
 */
final class Settling {
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
      case PROGRAMME -> List.of(Retention.moved(item));
      default -> List.of(item);
    };
  }

  private List<Map<String, AttributeValue>> mail(Map<String, AttributeValue> item) {
    var moved = MovedMail.of(item, now);
    if (moved.size() > 1) {
      held.incrementAndGet();
    }
    return moved;
  }

  private List<Map<String, AttributeValue>> access(Map<String, AttributeValue> item) {
    var moved = People.moved(item, elsewhere, now);
    if (moved.isEmpty()) {
      left.incrementAndGet();
    } else if (!moved.get().equals(item)) {
      marked.incrementAndGet();
    }
    return moved.stream().toList();
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
          "The address is another: %d links were left behind. %d people are marked as not reached; on the secretariat's page \"People\" one button sends all of them new links."
              .formatted(left.get(), marked.get()));
    }
    return report;
  }
}
