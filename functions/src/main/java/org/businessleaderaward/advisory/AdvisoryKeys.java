package org.businessleaderaward.advisory;

import org.businessleaderaward.storage.KeyText;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Keys of the advisory table: an adviser's assignments lie in the adviser's own partition, so that
 * no request of one adviser can reach another's. An index lists them by nomination.
 */
final class AdvisoryKeys {
  static final String BY_NOMINATION = "byNomination";

  private AdvisoryKeys() {}

  static String adviser(String person) {
    return KeyText.of("ADVISER", person);
  }

  static String nomination(String nomination) {
    return KeyText.of("NOMINATION", nomination);
  }

  static Key assignment(String person, String nomination) {
    return Key.builder().partitionValue(adviser(person)).sortValue(nomination(nomination)).build();
  }
}
