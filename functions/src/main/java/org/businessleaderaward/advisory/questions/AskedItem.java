package org.businessleaderaward.advisory.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.advisory.AdvisoryKeys;
import org.businessleaderaward.storage.Versioned;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * What an adviser asked: by it the adviser's questions are found and counted. Each question writes
 * it, so that two at once are not counted as one.
 */
public final class AskedItem extends Versioned {
  static final TableSchema<AskedItem> SCHEMA =
      versioned(AskedItem.class, AskedItem::new)
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("questions").getter(i -> i.questions).setter((i, v) -> i.questions = v))
          .addAttribute(
              EnhancedType.listOf(Long.class),
              a -> a.name("seconds").getter(i -> i.seconds).setter((i, v) -> i.seconds = v))
          .build();

  /** The nomination and the number of each question, with a slash between. */
  List<String> questions = List.of();

  /** When each was asked, in seconds since 1970. */
  List<Long> seconds = List.of();

  static AskedItem of(String adviser) {
    var item = new AskedItem();
    item.setKey(AdvisoryKeys.asked(adviser), AdvisoryKeys.ASKED);
    return item;
  }

  /** How many were asked within a time before an instant. */
  public long within(Duration time, Instant now) {
    var since = now.minus(time).getEpochSecond();
    return seconds.stream().filter(second -> second > since).count();
  }

  /** Adds a question. */
  public void add(Question question) {
    questions = new ArrayList<>(questions);
    questions.add(question.nomination() + "/" + question.number());
    seconds = new ArrayList<>(seconds);
    seconds.add(question.askedAt().getEpochSecond());
  }
}
