package org.businessleaderaward.nominations.told;

import java.time.Instant;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * Stored feedback, beside the nomination, with which it goes. Whether it is approved stands in
 * {@link LetterItem}, without whose next version none is written.
 */
final class FeedbackItem extends Keyed {
  static final TableSchema<FeedbackItem> SCHEMA =
      keyed(FeedbackItem.class, FeedbackItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("nomination").getter(i -> i.nomination).setter((i, v) -> i.nomination = v))
          .addAttribute(
              String.class, a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("releasedAt").getter(i -> i.releasedAt).setter((i, v) -> i.releasedAt = v))
          .build();

  private String nomination = "";
  private String text = "";
  private @Nullable Instant releasedAt;

  static FeedbackItem of(Feedback feedback) {
    var item = new FeedbackItem();
    item.setKey(NominationKeys.partition(feedback.nomination()), NominationKeys.FEEDBACK);
    item.nomination = feedback.nomination();
    item.text = feedback.text();
    item.releasedAt = feedback.releasedAt();
    return item;
  }

  Feedback read() {
    return new Feedback(nomination, text, releasedAt);
  }
}
