package org.businessleaderaward.nominations.told;

import java.util.Optional;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** The feedback to nominators on record: drafts, what is approved, and what was told. */
public final class Feedbacks {
  private final DynamoDbTable<FeedbackItem> table;

  public Feedbacks(Storage storage) {
    this.table = storage.table(TableOf.NOMINATIONS, FeedbackItem.SCHEMA);
  }

  /** What is on record about a nomination, in whatever state; of none an empty one. */
  public Feedback of(String nomination) {
    var key = NominationKeys.key(NominationKeys.partition(nomination), NominationKeys.FEEDBACK);
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)))
        .map(FeedbackItem::read)
        .orElseGet(() -> new Feedback(nomination, "", null));
  }

  /** What goes with the letter of a decision; empty, and not looked for, while none is approved. */
  public Optional<Feedback> approved(LetterItem letter, DecisionKind kind) {
    return letter.isApproved(kind) ? Optional.of(of(letter.nomination())) : Optional.empty();
  }

  /** What the nominator was told; empty while nothing was. */
  public Optional<Feedback> told(String nomination) {
    return Optional.of(of(nomination)).filter(Feedback::isReleased);
  }

  /** Adds the write of one, to a set that writes the letter's next version. */
  public void put(WriteSet set, Feedback feedback) {
    set.put(table, FeedbackItem.of(feedback), "FEEDBACK_CHANGED", null);
  }
}
