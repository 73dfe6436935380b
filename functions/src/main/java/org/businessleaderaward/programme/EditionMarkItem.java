package org.businessleaderaward.programme;

import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an edition is known by without reading it: its version, and by what it is looked for.
 * Written with each version of the edition, in one transaction.
 */
final class EditionMarkItem extends Keyed {
  static final TableSchema<EditionMarkItem> SCHEMA =
      keyed(EditionMarkItem.class, EditionMarkItem::new)
          .addAttribute(
              Long.class,
              a ->
                  a.name("editionVersion")
                      .getter(i -> i.editionVersion)
                      .setter((i, v) -> i.editionVersion = v))
          .addAttribute(
              String.class, a -> a.name("state").getter(i -> i.state).setter((i, v) -> i.state = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("sample").getter(i -> i.sample).setter((i, v) -> i.sample = v))
          .build();

  long editionVersion;
  private String state = "";
  boolean sample;

  /** That of the version which writing an edition makes. */
  static EditionMarkItem ofNext(Edition written) {
    var item = new EditionMarkItem();
    item.setKey(ProgrammeKeys.MARKS, written.id());
    item.editionVersion = written.version() + 1;
    item.state = written.state().name();
    item.sample = written.sample();
    return item;
  }

  /** That an edition is still of a version. */
  static Expression ofVersion(long version) {
    return Expression.builder()
        .expression("editionVersion = :version")
        .putExpressionValue(":version", AttributeValue.fromN(String.valueOf(version)))
        .build();
  }

  EditionState state() {
    return stored(EditionState.class, state);
  }
}
