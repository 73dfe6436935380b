package org.businessleaderaward.programme;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.programme.form.FormQuestion;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A question of the form inside a stored edition. */
final class FormQuestionItem {
  static final TableSchema<FormQuestionItem> SCHEMA =
      StaticTableSchema.builder(FormQuestionItem.class)
          .newItemSupplier(FormQuestionItem::new)
          .addAttribute(
              String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
          .addAttribute(
              String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("required").getter(i -> i.required).setter((i, v) -> i.required = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a -> a.name("question").getter(i -> i.question).setter((i, v) -> i.question = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a -> a.name("help").getter(i -> i.help).setter((i, v) -> i.help = v))
          .addAttribute(
              Integer.class,
              a -> a.name("words").getter(i -> i.words).setter((i, v) -> i.words = v))
          .addAttribute(
              Integer.class,
              a -> a.name("least").getter(i -> i.least).setter((i, v) -> i.least = v))
          .addAttribute(
              Integer.class, a -> a.name("most").getter(i -> i.most).setter((i, v) -> i.most = v))
          .addAttribute(
              EnhancedType.listOf(EnhancedType.documentOf(OptionItem.class, OptionItem.SCHEMA)),
              a -> a.name("options").getter(i -> i.options).setter((i, v) -> i.options = v))
          .build();

  /** An option inside a stored question. */
  static final class OptionItem {
    static final TableSchema<OptionItem> SCHEMA =
        StaticTableSchema.builder(OptionItem.class)
            .newItemSupplier(OptionItem::new)
            .addAttribute(
                String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
            .addAttribute(
                LocalizedTextShape.TEXT,
                a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
            .build();

    String id = "";
    Map<String, String> text = Map.of();

    static OptionItem of(FormQuestion.Option option) {
      var item = new OptionItem();
      item.id = option.id();
      item.text = LocalizedTextShape.stored(option.text());
      return item;
    }

    FormQuestion.Option option() {
      return new FormQuestion.Option(id, LocalizedTextShape.read(text));
    }
  }

  String id = "";
  String kind = "";
  boolean required;
  Map<String, String> question = Map.of();
  @Nullable Map<String, String> help;
  int words;
  @Nullable Integer least;
  @Nullable Integer most;
  List<OptionItem> options = List.of();

  static FormQuestionItem of(FormQuestion question) {
    var item = new FormQuestionItem();
    item.id = question.id();
    item.kind = question.kind().name();
    item.required = question.required();
    item.question = LocalizedTextShape.stored(question.question());
    item.help = LocalizedTextShape.storedOrNull(question.help());
    item.words = question.words();
    item.least = question.least();
    item.most = question.most();
    item.options = question.options().stream().map(OptionItem::of).toList();
    return item;
  }

  FormQuestion question() {
    return new FormQuestion(
        id,
        Keyed.stored(FormQuestion.Kind.class, kind),
        required,
        LocalizedTextShape.read(question),
        LocalizedTextShape.readOrNull(help),
        words,
        least,
        most,
        options.stream().map(OptionItem::option).toList());
  }
}
