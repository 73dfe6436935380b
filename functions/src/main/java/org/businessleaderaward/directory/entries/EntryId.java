package org.businessleaderaward.directory.entries;

import java.util.Optional;
import java.util.regex.Pattern;
import org.businessleaderaward.crypto.RandomHex;

/**
 * Permanent ids of entries: the sort, words and digits with hyphens between, and a check character
 * at the end, such as {@code organisation-unodc-6}. The words are a help to the memory and never
 * change, whatever the entry is called later. An id from before there were check characters is the
 * same without it, and means the same. {@code docs/decisions/directory-ids.md} says why.
 */
public final class EntryId {
  /** The most characters of an id. */
  static final int LONGEST = 120;

  private static final int RANDOM_BYTES = 4;
  private static final int LONGEST_WORDS = 60;
  private static final Pattern FORM = Pattern.compile("(partnership|organisation)(-[a-z0-9]+)+");

  private EntryId() {}

  /**
   * The id as entries have it. No store is asked.
   *
   * @return empty for what cannot be one: another form, or a check character that does not fit
   */
  public static Optional<String> read(String text) {
    if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    if (text.charAt(text.length() - 2) != '-') {
      return Optional.of(withCheck(text));
    }
    return withCheck(words(text)).equals(text) ? Optional.of(text) : Optional.empty();
  }

  /** Whether a text is an id, with or without its check character. */
  public static boolean isOne(String text) {
    return read(text).isPresent();
  }

  /**
   * A new id.
   *
   * @param prefix says the sort
   * @param name what it takes its words from, as far as they are Latin
   */
  public static String create(String prefix, String name) {
    return withCheck(prefix + slug(name) + RandomHex.of(RANDOM_BYTES));
  }

  /** An id without its check character, by which an entry is stored. */
  public static String words(String id) {
    return id.substring(0, id.lastIndexOf('-'));
  }

  private static String withCheck(String words) {
    return words + '-' + CheckCharacter.of(words);
  }

  /** What of a name can stand in an id, with a hyphen after it; empty for a name without Latin. */
  public static String slug(String name) {
    var words =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(java.util.Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+", "");
    var cut = words.substring(0, Math.min(words.length(), LONGEST_WORDS)).replaceAll("-+$", "");
    return cut.isEmpty() ? "" : cut + "-";
  }
}
