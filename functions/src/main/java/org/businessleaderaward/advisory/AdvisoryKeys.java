package org.businessleaderaward.advisory;

import java.util.Locale;
import org.businessleaderaward.storage.KeyText;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Keys of the advisory table: an adviser's assignments lie in the adviser's own partition, so that
 * no request of one adviser can reach another's. An index lists them by nomination. What the
 * secretariat knows of an edition's advisers, and how it was dealt out, lies apart; so do questions
 * to nominators, which the nominator's room reaches by them and nothing else.
 */
public final class AdvisoryKeys {
  public static final String BY_NOMINATION = "byNomination";

  /** The one item of what an adviser asked. */
  public static final String ASKED = "ASKED";

  private AdvisoryKeys() {}

  public static String adviser(String person) {
    return KeyText.of("ADVISER", person);
  }

  public static String nomination(String nomination) {
    return KeyText.of("NOMINATION", nomination);
  }

  /** Of the questions about a nomination. */
  public static String questions(String nomination) {
    return KeyText.of("QUESTIONS", nomination);
  }

  public static String question(int number) {
    return KeyText.of("QUESTION", String.format(Locale.ROOT, "%02d", number));
  }

  public static Key questionKey(String nomination, int number) {
    return Key.builder().partitionValue(questions(nomination)).sortValue(question(number)).build();
  }

  /** Of the list of an edition's questions, in the index. */
  public static String questionsOf(String edition) {
    return KeyText.of("ALL_QUESTIONS", edition);
  }

  /** Of what an adviser asked. */
  public static String asked(String person) {
    return KeyText.of("ASKED", person);
  }

  /** Of what is known of an edition's advisers. */
  public static String profiles(String edition) {
    return KeyText.of("PROFILES", edition);
  }

  public static String profile(String person) {
    return KeyText.of("PROFILE", person);
  }

  /** Of how much is assigned to each of an edition's advisers. */
  public static String loads(String edition) {
    return KeyText.of("LOADS", edition);
  }

  public static String load(String person) {
    return KeyText.of("LOAD", person);
  }

  /** How an edition was last dealt out. */
  public static Key dealing(String edition) {
    return Key.builder().partitionValue(KeyText.of("DEALING", edition)).sortValue("LAST").build();
  }

  public static Key assignment(String person, String nomination) {
    return Key.builder().partitionValue(adviser(person)).sortValue(nomination(nomination)).build();
  }
}
