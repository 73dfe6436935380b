package org.businessleaderaward.programme.pages;

import java.time.Instant;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Keyed;
import org.businessleaderaward.storage.Versioned;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A page's text as stored: once as the current one, and once for each version. */
final class PageTextItem extends Versioned {
  static final TableSchema<PageTextItem> SCHEMA =
      versioned(PageTextItem.class, PageTextItem::new)
          .addAttribute(
              String.class, a -> a.name("page").getter(i -> i.page).setter((i, v) -> i.page = v))
          .addAttribute(
              String.class,
              a -> a.name("language").getter(i -> i.language).setter((i, v) -> i.language = v))
          .addAttribute(
              Integer.class,
              a -> a.name("number").getter(i -> i.number).setter((i, v) -> i.number = v))
          .addAttribute(
              String.class, a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
          .addAttribute(
              Instant.class,
              a -> a.name("writtenAt").getter(i -> i.writtenAt).setter((i, v) -> i.writtenAt = v))
          .addAttribute(
              String.class,
              a -> a.name("writtenBy").getter(i -> i.writtenBy).setter((i, v) -> i.writtenBy = v))
          .build();

  String page = "";
  String language = "";
  Integer number = 0;
  String text = "";
  Instant writtenAt = Instant.EPOCH;
  String writtenBy = "";

  /** The text at a key. */
  static PageTextItem of(PageText text, Key key) {
    var item = new PageTextItem();
    item.setKey(key.partitionKeyValue().s(), key.sortKeyValue().orElseThrow().s());
    item.page = text.page().name();
    item.language = text.language().name();
    item.number = text.version();
    item.text = text.text();
    item.writtenAt = text.writtenAt();
    item.writtenBy = text.writtenBy();
    return item;
  }

  PageText pageText() {
    return new PageText(
        Keyed.stored(PublicPage.class, page),
        Keyed.stored(Language.class, language),
        number,
        text,
        writtenAt,
        writtenBy);
  }
}
