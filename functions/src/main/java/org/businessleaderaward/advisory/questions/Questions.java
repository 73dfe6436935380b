package org.businessleaderaward.advisory.questions;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.advisory.AdvisoryKeys;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.storage.Keyed;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** The questions on record, read by nomination, by who asked, or by edition for the secretariat. */
public final class Questions {
  /** The label of a refused {@link #put}: the question was changed in between. */
  static final String CHANGED = "QUESTION_CHANGED";

  private static final Pattern ID = Pattern.compile("question-([1-9][0-9]?)");

  private final DynamoDbTable<QuestionItem> table;
  private final DynamoDbTable<AskedItem> asked;

  Questions(Storage storage) {
    this.table = storage.table(TableOf.ADVISORY, QuestionItem.SCHEMA);
    this.asked = storage.table(TableOf.ADVISORY, AskedItem.SCHEMA);
  }

  /** All about a nomination, in the order in which they were asked. */
  public List<Question> of(String nomination) {
    return Paging.of(table, AdvisoryKeys.questions(nomination)).all().stream()
        .map(QuestionItem::question)
        .toList();
  }

  /** The one with an id; empty for what is unknown. */
  Optional<Question> find(String nomination, String id) {
    var matcher = ID.matcher(id);
    if (!Keyed.canBeId(nomination) || !matcher.matches()) {
      return Optional.empty();
    }
    return find(nomination, Integer.parseInt(matcher.group(1)));
  }

  private Optional<Question> find(String nomination, int number) {
    var key = AdvisoryKeys.questionKey(nomination, number);
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)))
        .map(QuestionItem::question);
  }

  /** A page of an edition's, the newest first; a moment late after a change. */
  Connection<Question> list(String edition, PageRequest wanted) {
    return Connection.of(listed(edition).backwards(), wanted).map(QuestionItem::question);
  }

  /** How many an edition has; a moment late after a change. */
  public int count(String edition) {
    return listed(edition).all().size();
  }

  /** Some of an edition's, the oldest, so many at most; a moment late after a change. */
  public List<Question> some(int most, String edition) {
    return listed(edition).page(most, Optional.empty()).items().stream()
        .map(QuestionItem::question)
        .toList();
  }

  private Paging<QuestionItem> listed(String edition) {
    return Paging.of(table.index(AdvisoryKeys.BY_NOMINATION), AdvisoryKeys.questionsOf(edition));
  }

  /** All that an adviser asked. */
  public List<Question> askedBy(String adviser) {
    return asked(adviser).questions.stream()
        .map(place -> place.split("/", 2))
        .flatMap(place -> Stream.of(find(place[0], Integer.parseInt(place[1]))))
        .flatMap(Optional::stream)
        .filter(question -> question.isOf(adviser))
        .toList();
  }

  /** What an adviser asked, to be counted and added to. */
  public AskedItem asked(String adviser) {
    var first = AskedItem.of(adviser);
    var found = asked.getItem(r -> r.key(first.key()).consistentRead(true));
    return found == null ? first : found;
  }

  /** Adds the write of a question, if nobody else wrote it since it was read. */
  public void put(WriteSet set, Question changed) {
    set.put(table, QuestionItem.of(changed), CHANGED, null);
  }

  /** Adds that an adviser asked, if nothing else was asked by them since it was read. */
  public void put(WriteSet set, AskedItem changed) {
    set.put(asked, changed, CHANGED, null);
  }

  /** Adds the removal of a question, whatever has become of it. */
  public void remove(WriteSet set, Question question) {
    set.delete(
        table, AdvisoryKeys.questionKey(question.nomination(), question.number()), CHANGED, null);
  }

  /** Adds that nothing is known any more of what an adviser asked. */
  public void forget(WriteSet set, String adviser) {
    set.delete(asked, AskedItem.of(adviser).key(), CHANGED, null);
  }
}
