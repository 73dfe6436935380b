package org.businessleaderaward.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored edition. Its version makes a write fail that is based on an older one. */
final class EditionItem extends Versioned {
  static final TableSchema<EditionItem> SCHEMA =
      versioned(EditionItem.class, EditionItem::new)
          .addAttribute(
              Integer.class, a -> a.name("year").getter(i -> i.year).setter((i, v) -> i.year = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a -> a.name("name").getter(i -> i.name).setter((i, v) -> i.name = v))
          .addAttribute(
              String.class, a -> a.name("state").getter(i -> i.state).setter((i, v) -> i.state = v))
          .addAttribute(
              String.class,
              a -> a.name("timeZone").getter(i -> i.timeZone).setter((i, v) -> i.timeZone = v))
          .addAttribute(
              EnhancedType.listOf(EnhancedType.documentOf(WindowItem.class, WindowItem.SCHEMA)),
              a -> a.name("windows").getter(i -> i.windows).setter((i, v) -> i.windows = v))
          .addAttribute(
              EnhancedType.listOf(EnhancedType.documentOf(CategoryItem.class, CategoryItem.SCHEMA)),
              a ->
                  a.name("categories").getter(i -> i.categories).setter((i, v) -> i.categories = v))
          .addAttribute(
              EnhancedType.listOf(
                  EnhancedType.documentOf(CriterionItem.class, CriterionItem.SCHEMA)),
              a -> a.name("criteria").getter(i -> i.criteria).setter((i, v) -> i.criteria = v))
          .addAttribute(
              EnhancedType.listOf(
                  EnhancedType.documentOf(FormQuestionItem.class, FormQuestionItem.SCHEMA)),
              a ->
                  a.name("formQuestions")
                      .getter(i -> i.formQuestions)
                      .setter((i, v) -> i.formQuestions = v))
          .addAttribute(
              Boolean.class,
              a ->
                  a.name("nomineesWrite")
                      .getter(i -> i.nomineesWrite)
                      .setter((i, v) -> i.nomineesWrite = v))
          .addAttribute(
              EnhancedType.documentOf(DecisionRuleItem.class, DecisionRuleItem.SCHEMA),
              a ->
                  a.name("decisionRule")
                      .getter(i -> i.decisionRule)
                      .setter((i, v) -> i.decisionRule = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("finalists").getter(i -> i.finalists).setter((i, v) -> i.finalists = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("shortlistReasons")
                      .getter(i -> i.shortlistReasons)
                      .setter((i, v) -> i.shortlistReasons = v))
          .addAttribute(
              EnhancedType.listOf(EnhancedType.documentOf(LaureateItem.class, LaureateItem.SCHEMA)),
              a -> a.name("laureates").getter(i -> i.laureates).setter((i, v) -> i.laureates = v))
          .addAttribute(
              Instant.class,
              a -> a.name("publicAt").getter(i -> i.publicAt).setter((i, v) -> i.publicAt = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a -> a.name("note").getter(i -> i.note).setter((i, v) -> i.note = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a -> a.name("source").getter(i -> i.source).setter((i, v) -> i.source = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("sample").getter(i -> i.sample).setter((i, v) -> i.sample = v))
          .build();

  int year;
  Map<String, String> name = Map.of();
  String state = "";
  String timeZone = "";
  List<WindowItem> windows = List.of();
  List<CategoryItem> categories = List.of();
  List<CriterionItem> criteria = List.of();
  List<FormQuestionItem> formQuestions = List.of();
  boolean nomineesWrite;
  @Nullable DecisionRuleItem decisionRule;
  List<String> finalists = List.of();
  @Nullable String shortlistReasons;
  List<LaureateItem> laureates = List.of();
  @Nullable Instant publicAt;
  @Nullable Map<String, String> note;
  @Nullable Map<String, String> source;
  boolean sample;

  static EditionItem of(Edition edition) {
    var item = new EditionItem();
    item.setKey(ProgrammeKeys.EDITIONS, edition.id());
    item.year = edition.year();
    item.name = LocalizedTextShape.stored(edition.name());
    item.state = edition.state().name();
    item.timeZone = edition.timeZone().getId();
    item.windows = edition.windows().stream().map(WindowItem::of).toList();
    item.categories = edition.categories().stream().map(CategoryItem::of).toList();
    item.criteria = edition.criteria().stream().map(CriterionItem::of).toList();
    item.formQuestions = edition.formQuestions().stream().map(FormQuestionItem::of).toList();
    item.nomineesWrite = edition.nomineesWrite();
    item.decisionRule = DecisionRuleItem.ofNullable(edition.decisionRule());
    item.finalists = edition.finalists();
    item.shortlistReasons = edition.shortlistReasons();
    item.laureates = edition.laureates().stream().map(LaureateItem::of).toList();
    item.publicAt = edition.publicAt();
    item.note = LocalizedTextShape.storedOrNull(edition.note());
    item.source = LocalizedTextShape.storedOrNull(edition.source());
    item.sample = edition.sample();
    item.setVersion(edition.version());
    return item;
  }

  Edition edition() {
    return new Edition(
        sk(),
        year,
        LocalizedTextShape.read(name),
        stored(EditionState.class, state),
        ZoneId.of(timeZone),
        windows.stream().map(WindowItem::window).toList(),
        categories.stream().map(CategoryItem::category).toList(),
        criteria.stream().map(CriterionItem::criterion).toList(),
        formQuestions.stream().map(FormQuestionItem::question).toList(),
        nomineesWrite,
        decisionRule == null ? null : decisionRule.rule(),
        finalists,
        shortlistReasons,
        IntStream.range(0, laureates.size())
            .mapToObj(index -> laureates.get(index).laureate(sk(), index + 1))
            .toList(),
        publicAt,
        LocalizedTextShape.readOrNull(note),
        LocalizedTextShape.readOrNull(source),
        sample,
        version());
  }
}
