package org.businessleaderaward.nominations.deadlines;

import org.businessleaderaward.nominations.NominationKeys;
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
          .addAttribute(
              Integer.class,
              a ->
                  a.name("graceMinutes")
                      .getter(i -> i.graceMinutes)
                      .setter((i, v) -> i.graceMinutes = v))
          .build();

  Boolean secondPersonScreens = false;
  Integer graceMinutes = 0;

  static TermsItem of(String edition) {
    var item = new TermsItem();
    item.setKey(NominationKeys.edition(edition), NominationKeys.TERMS);
    return item;
  }

  void take(NominationTerms wanted) {
    secondPersonScreens = wanted.secondPersonScreens();
    graceMinutes = wanted.graceMinutes();
  }

  NominationTerms terms() {
    return new NominationTerms(secondPersonScreens, graceMinutes);
  }
}
