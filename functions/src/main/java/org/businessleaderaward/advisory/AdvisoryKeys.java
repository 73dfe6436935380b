package org.businessleaderaward.advisory;

import org.businessleaderaward.storage.KeyText;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Keys of the advisory table: an adviser's assignments lie in the adviser's own partition, so that
 * no request of one adviser can reach another's. An index lists them by nomination. What the
 * secretariat knows of an edition's advisers, and how it was dealt out, lies apart.
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

  /** Of what is known of an edition's advisers. */
  static String profiles(String edition) {
    return KeyText.of("PROFILES", edition);
  }

  static String profile(String person) {
    return KeyText.of("PROFILE", person);
  }

  /** How an edition was last dealt out. */
  static Key dealing(String edition) {
    return Key.builder().partitionValue(KeyText.of("DEALING", edition)).sortValue("LAST").build();
  }

  static Key assignment(String person, String nomination) {
    return Key.builder().partitionValue(adviser(person)).sortValue(nomination(nomination)).build();
  }
}
