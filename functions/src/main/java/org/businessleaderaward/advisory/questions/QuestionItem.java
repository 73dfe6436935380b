package org.businessleaderaward.advisory.questions;

import java.time.Instant;
import java.util.Locale;
import org.businessleaderaward.advisory.AdvisoryKeys;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored question, in the nomination's own partition and in the list of the edition's. */
final class QuestionItem extends Versioned {
  static final TableSchema<QuestionItem> SCHEMA =
      versioned(QuestionItem.class, QuestionItem::new)
          .extend(listedIn(AdvisoryKeys.BY_NOMINATION))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomination").getter(i -> i.nomination).setter((i, v) -> i.nomination = v))
          .addAttribute(
              String.class,
              a -> a.name("edition").getter(i -> i.edition).setter((i, v) -> i.edition = v))
          .addAttribute(
              Integer.class,
              a -> a.name("number").getter(i -> i.number).setter((i, v) -> i.number = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomineeName")
                      .getter(i -> i.nomineeName)
                      .setter((i, v) -> i.nomineeName = v))
          .addAttribute(
              String.class, a -> a.name("asker").getter(i -> i.asker).setter((i, v) -> i.asker = v))
          .addAttribute(
              String.class, a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
          .addAttribute(
              Instant.class,
              a -> a.name("askedAt").getter(i -> i.askedAt).setter((i, v) -> i.askedAt = v))
          .addAttribute(
              String.class,
              a -> a.name("answer").getter(i -> i.answer).setter((i, v) -> i.answer = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("answeredAt").getter(i -> i.answeredAt).setter((i, v) -> i.answeredAt = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("withheldFor")
                      .getter(i -> i.withheldFor)
                      .setter((i, v) -> i.withheldFor = v))
          .build();

  String nomination = "";
  String edition = "";
  int number;
  String nomineeName = "";
  String asker = "";
  String text = "";
  Instant askedAt = Instant.EPOCH;
  @Nullable String answer;
  @Nullable Instant answeredAt;
  @Nullable String withheldFor;

  static QuestionItem of(Question question) {
    var item = new QuestionItem();
    item.setKey(
        AdvisoryKeys.questions(question.nomination()), AdvisoryKeys.question(question.number()));
    item.list(
        AdvisoryKeys.questionsOf(question.edition()),
        String.format(
            Locale.ROOT,
            "%011d#%s#%02d",
            question.askedAt().getEpochSecond(),
            question.nomination(),
            question.number()));
    item.nomination = question.nomination();
    item.edition = question.edition();
    item.number = question.number();
    item.nomineeName = question.nomineeName();
    item.asker = question.asker();
    item.text = question.text();
    item.askedAt = question.askedAt();
    item.answer = question.answer();
    item.answeredAt = question.answeredAt();
    item.withheldFor = question.withheldFor() == null ? null : question.withheldFor().name();
    item.setVersion(question.revision());
    return item;
  }

  Question question() {
    return new Question(
        nomination,
        edition,
        number,
        nomineeName,
        asker,
        text,
        askedAt,
        answer,
        answeredAt,
        withheldFor == null ? null : stored(WithholdReason.class, withheldFor),
        version());
  }
}
