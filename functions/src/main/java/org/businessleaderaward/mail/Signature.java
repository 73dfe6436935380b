package org.businessleaderaward.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.businessleaderaward.identity.Identity;
import org.businessleaderaward.language.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands around every letter's text in its language.
 *
 * @param lines how a letter closes in that language, and who writes, a line each
 * @param questions what stands before the address at which a person answers
 * @param contact that address; empty where the award names none
 * @param copying what stands above the address that a button opens
 */
record Signature(String lines, String questions, String contact, String copying) {
  private record Words(
      Map<String, String> signature, Map<String, String> questions, Map<String, String> address) {}

  /** Of an award, in every language, by {@code letter-words.json}. */
  static Map<Language, Signature> inEach(Identity award) {
    try (var file = Signature.class.getResourceAsStream("/letter-words.json")) {
      var words = JsonMapper.shared().readValue(Objects.requireNonNull(file), Words.class);
      return Arrays.stream(Language.values())
          .collect(Collectors.toMap(each -> each, each -> of(award, words, each)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Signature of(Identity award, Words words, Language language) {
    return new Signature(
        in(language, words.signature).replace("{award}", award.name().in(language)),
        in(language, words.questions),
        award.contact(),
        in(language, words.address));
  }

  private static String in(Language language, Map<String, String> words) {
    return Objects.requireNonNull(words.get(language.tag()), language.tag());
  }

  /** The close and who writes, by line. */
  List<String> written() {
    return List.of(lines.split("\n", -1));
  }

  /** The end of a plain text. */
  String text() {
    return contact.isEmpty() ? lines : lines + "\n\n" + questions + contact;
  }
}
