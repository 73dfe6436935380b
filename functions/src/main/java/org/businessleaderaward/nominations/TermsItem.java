package org.businessleaderaward.nominations;

import org.businessleaderaward.storage.Versioned;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The terms of an edition's nominations, as stored. */
final class TermsItem extends Versioned {
  static final TableSchema<TermsItem> SCHEMA =
      versioned(TermsItem.class, TermsItem::new)
          .addAttribute(
              Boolean.class,
              a ->
                  a.name("secondPersonScreens")
                      .getter(i -> i.secondPersonScreens)
                      .setter((i, v) -> i.secondPersonScreens = v))
          .build();

  Boolean secondPersonScreens = false;

  static TermsItem of(String edition) {
    var item = new TermsItem();
    item.setKey(NominationKeys.edition(edition), NominationKeys.TERMS);
    return item;
  }

  void take(NominationTerms wanted) {
    secondPersonScreens = wanted.secondPersonScreens();
  }

  NominationTerms terms() {
    return new NominationTerms(secondPersonScreens);
  }
}
