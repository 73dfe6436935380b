package org.businessleaderaward.directory.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the words mean that names of organisations are made of ({@code search/names.txt}): in which
 * form soever, alone, together, within a compound, or in a text without spaces.
 */
final class NameLexicon {
  private static final String FILE = "/search/names.txt";

  /** The most letters of an ending, and of one of a long word. */
  private static final int ENDING = 3;

  private static final int LONG_ENDING = 6;
  private static final int LONG_STEM = 10;

  /** The fewest letters of a word that has endings, or is found within a compound. */
  private static final int STEM = 3;

  private final Function<String, List<String>> cut;
  private final Words first = new Words();
  private final Map<String, List<String>> signs = new HashMap<>();
  private final Compounds compounds = new Compounds();
  private int longestSigns;

  /**
   * What words mean.
   *
   * @param keys what they mean; empty for a word that is not known
   * @param from the first of the words
   * @param to the word after the last
   * @param text the words
   */
  record Read(List<String> keys, int from, int to, String text) {
    /** Whether several words mean something together, and no country or letters. */
    boolean isOfSeveral() {
      return to - from > 1
          && !keys.isEmpty()
          && (keys.getFirst().charAt(0) == NameItem.MEANING
              || keys.getFirst().charAt(0) == NameItem.STATE);
    }
  }

  /**
   * The words that may come next, as they are or by their stems, and what those until here mean.
   */
  private static final class Words {
    private final Map<String, Words> whole = new HashMap<>();
    private final Map<String, Words> stems = new HashMap<>();
    private @Nullable List<String> keys;
  }

  /** Where words end that mean something together. */
  private record End(int at, List<String> keys) {}

  /** Reads the file; words are cut as names are. */
  NameLexicon(Function<String, List<String>> cut) {
    this.cut = cut;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(NameLexicon.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    var parts = line.split(" = ", 2);
    var keys = keys(parts[0].strip());
    for (var words : parts[1].split(",", -1)) {
      if (!words.isBlank()) {
        add(words.strip(), keys);
      }
    }
  }

  private static List<String> keys(String meanings) {
    var words = meanings.split(" ", -1);
    return switch (words[0].charAt(0)) {
      case '~' ->
          words[0].equals("~state") ? List.of(NameItem.STATE + words[1]) : List.of(words[0]);
      case NameItem.PLACE -> List.of(words[0] + ' ' + words[1]);
      case '\'' -> List.of(words[0]);
      default ->
          Character.isUpperCase(words[0].charAt(0))
              ? List.of(NameItem.COUNTRY + words[0])
              : Stream.of(words).map(word -> NameItem.MEANING + word).toList();
    };
  }

  private void add(String words, List<String> keys) {
    var plain = cut.apply(words.replace("*", "").replace("+", ""));
    if (plain.stream().anyMatch(WordForms::isOfSigns)) {
      var together = WordForms.simplified(String.join("", plain));
      signs.putIfAbsent(together, keys);
      longestSigns = Math.max(longestSigns, together.length());
      return;
    }
    if (words.endsWith("+")) {
      compounds.begin(WordForms.bare(plain.getFirst()), keys);
      return;
    }
    var here = first;
    var all = words.split("[ -]+", -1);
    String alone = "";
    for (var word : all) {
      boolean stem = word.endsWith("*");
      for (var each : cut.apply(word.replace("*", ""))) {
        alone = WordForms.bare(each);
        here = (stem ? here.stems : here.whole).computeIfAbsent(alone, _ -> new Words());
      }
    }
    if (here.keys == null) {
      here.keys = keys;
    }
    if (all.length == 1 && keys.getFirst().charAt(0) != '~' && keys.getFirst().charAt(0) != '\'') {
      compounds.add(alone, keys);
    }
  }

  /**
   * What words mean, in their order; the most words, and the longest, that mean something count.
   */
  List<Read> read(List<String> words) {
    var read = new ArrayList<Read>();
    for (int i = 0; i < words.size(); ) {
      int to = i;
      while (to < words.size() && WordForms.isOfSigns(words.get(to))) {
        to++;
      }
      if (to > i) {
        signs(WordForms.simplified(String.join("", words.subList(i, to))), i, read);
        i = to;
        continue;
      }
      var end = longest(words, i, first);
      for (var other : WordForms.withoutFirstLetter(words.get(i))) {
        if (end == null) {
          var changed = new ArrayList<>(words.subList(i, words.size()));
          changed.set(0, other);
          var found = longest(changed, 0, first);
          end = found == null ? null : new End(found.at() + i, found.keys());
        }
      }
      if (end == null) {
        var keys = compounds.of(words.get(i));
        read.add(new Read(keys, i, i + 1, words.get(i)));
        i++;
      } else {
        read.add(new Read(end.keys(), i, end.at(), String.join(" ", words.subList(i, end.at()))));
        i = end.at();
      }
    }
    return read;
  }

  private static @Nullable End longest(List<String> words, int from, Words here) {
    @Nullable End longest = here.keys == null ? null : new End(from, here.keys);
    if (from == words.size()) {
      return longest;
    }
    var word = words.get(from);
    for (int ending = 0; ending == 0 || mayEnd(word.length() - ending, ending); ending++) {
      var stem = word.substring(0, word.length() - ending);
      var whole = ending == 0 ? here.whole.get(stem) : null;
      longest = further(longest, whole == null ? null : longest(words, from + 1, whole));
      var begun = here.stems.get(stem);
      longest = further(longest, begun == null ? null : longest(words, from + 1, begun));
    }
    return longest;
  }

  private static boolean mayEnd(int stem, int ending) {
    return ending <= ENDING ? stem >= STEM : ending <= LONG_ENDING && stem >= LONG_STEM;
  }

  private static @Nullable End further(@Nullable End one, @Nullable End other) {
    return one == null || (other != null && other.at() > one.at()) ? other : one;
  }

  /** A text without spaces; signs that mean nothing together are one word. */
  private void signs(String text, int from, List<Read> read) {
    int unknown = 0;
    for (int i = 0; i < text.length(); ) {
      int length = Math.min(longestSigns, text.length() - i);
      while (length > 0 && !signs.containsKey(text.substring(i, i + length))) {
        length--;
      }
      if (length > 0) {
        unknown(text.substring(unknown, i), from, read);
        var known = text.substring(i, i + length);
        read.add(new Read(signs.getOrDefault(known, List.of()), from, from + 1, known));
        unknown = i + length;
      }
      i += Math.max(1, length);
    }
    unknown(text.substring(unknown), from, read);
  }

  private static void unknown(String text, int from, List<Read> read) {
    if (!text.isEmpty()) {
      read.add(new Read(List.of(), from, from + 1, text));
    }
  }
}
