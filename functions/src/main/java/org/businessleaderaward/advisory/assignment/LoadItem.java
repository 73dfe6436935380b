package org.businessleaderaward.advisory.assignment;

import org.businessleaderaward.advisory.AdvisoryKeys;
import org.businessleaderaward.storage.Versioned;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How many of an adviser's assignments stand how, written with each that comes to stand so. */
final class LoadItem extends Versioned {
  static final TableSchema<LoadItem> SCHEMA =
      versioned(LoadItem.class, LoadItem::new)
          .addAttribute(
              Integer.class,
              a ->
                  a.name("undeclared").getter(i -> i.undeclared).setter((i, v) -> i.undeclared = v))
          .addAttribute(
              Integer.class,
              a -> a.name("recused").getter(i -> i.recused).setter((i, v) -> i.recused = v))
          .addAttribute(
              Integer.class,
              a -> a.name("begun").getter(i -> i.begun).setter((i, v) -> i.begun = v))
          .addAttribute(
              Integer.class,
              a -> a.name("submitted").getter(i -> i.submitted).setter((i, v) -> i.submitted = v))
          .build();

  int undeclared;
  int recused;
  int begun;
  int submitted;

  static LoadItem of(String edition, String adviser) {
    var item = new LoadItem();
    item.setKey(AdvisoryKeys.loads(edition), AdvisoryKeys.load(adviser));
    return item;
  }

  /** Counts an assignment as it stands, once more or once less. */
  void count(Assignment one, int by) {
    switch (one.declaration()) {
      case OPEN -> undeclared += by;
      case RECUSED -> recused += by;
      case CLEAR -> {
        if (one.assessment().isSubmitted()) {
          submitted += by;
        } else {
          begun += by;
        }
      }
    }
  }

  Load load() {
    return new Load(undeclared, recused, begun, submitted);
  }
}
