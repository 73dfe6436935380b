package org.businessleaderaward.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who mail is from, as its header says it. */
final class Sender {
  /** So many characters of any script make no longer an encoded word than RFC 2047 (2) lets be. */
  private static final int IN_A_WORD = 11;

  private Sender() {}

  /** A name before an address; none where it is blank. */
  static String of(String name, String address) {
    if (name.isBlank()) {
      return address;
    }
    var shown = name.matches("[A-Za-z0-9 ]+") ? '"' + name + '"' : encoded(name);
    return shown + " <" + address + ">";
  }

  private static String encoded(String name) {
    var signs = name.codePoints().toArray();
    return IntStream.iterate(0, from -> from < signs.length, from -> from + IN_A_WORD)
        .mapToObj(from -> new String(signs, from, Math.min(IN_A_WORD, signs.length - from)))
        .map(part -> Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
        .map(part -> "=?UTF-8?B?" + part + "?=")
        .collect(Collectors.joining(" "));
  }
}
