package org.businessleaderaward.nominations.translations;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Versioned;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored translation, in the partition of its nomination: what erases that erases it, too. */
final class TranslationItem extends Versioned {
  static final TableSchema<TranslationItem> SCHEMA =
      versioned(TranslationItem.class, TranslationItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("nomination").getter(i -> i.nomination).setter((i, v) -> i.nomination = v))
          .addAttribute(
              String.class,
              a -> a.name("language").getter(i -> i.language).setter((i, v) -> i.language = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("given").getter(i -> i.given).setter((i, v) -> i.given = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("translator").getter(i -> i.translator).setter((i, v) -> i.translator = v))
          .addAttribute(
              String.class,
              a -> a.name("author").getter(i -> i.author).setter((i, v) -> i.author = v))
          .addAttribute(
              Instant.class,
              a -> a.name("savedAt").getter(i -> i.savedAt).setter((i, v) -> i.savedAt = v))
          .addAttribute(
              EnhancedType.listOf(
                  EnhancedType.documentOf(
                      TranslatedStatementItem.class, TranslatedStatementItem.SCHEMA)),
              a ->
                  a.name("statements").getter(i -> i.statements).setter((i, v) -> i.statements = v))
          .build();

  String nomination = "";
  String language = "";
  boolean given;
  String translator = "";
  String author = "";
  Instant savedAt = Instant.EPOCH;
  List<TranslatedStatementItem> statements = List.of();

  static TranslationItem of(Translation translation) {
    var item = new TranslationItem();
    item.setKey(
        NominationKeys.partition(translation.nomination()),
        NominationKeys.translation(translation.language()));
    item.setVersion(translation.version());
    item.nomination = translation.nomination();
    item.language = translation.language().name();
    item.given = translation.given();
    item.translator = translation.translator();
    item.author = translation.author();
    item.savedAt = translation.savedAt();
    item.statements = translation.statements().stream().map(TranslatedStatementItem::of).toList();
    return item;
  }

  /** One that those who judge were given, as it stays beside what takes its place. */
  static TranslationItem earlier(Translation given) {
    var item = of(given);
    item.setKey(
        NominationKeys.partition(given.nomination()),
        NominationKeys.translated(given.language(), given.version()));
    item.setVersion(0);
    return item;
  }

  Translation translation() {
    return new Translation(
        nomination,
        stored(Language.class, language),
        version(),
        given,
        translator,
        author,
        savedAt,
        statements.stream().map(TranslatedStatementItem::statement).toList());
  }
}
