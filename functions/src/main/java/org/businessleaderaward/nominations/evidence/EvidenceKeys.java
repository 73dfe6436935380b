package org.businessleaderaward.nominations.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.businessleaderaward.crypto.RandomHex;
import org.businessleaderaward.nominations.domain.EvidenceType;

/**
 * Where evidence lies: {@code incoming/<edition>/<nomination>/<file>} until it was looked at,
 * {@code evidence/<edition>/<nomination>/<file>} from then on. What stays in {@code incoming/} is
 * swept after a day. A file's id ends in what it was announced as, such as {@code .pdf}.
 */
public final class EvidenceKeys {
  static final String INCOMING = "incoming/";
  static final String KEPT = "evidence/";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{24}\\.(?<extension>[a-z]{3})");
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9-]+");

  private EvidenceKeys() {}

  /** An id for a file that is announced as of a type. */
  public static String newId(EvidenceType type) {
    return RandomHex.of(12) + "." + type.extension();
  }

  /** What a file was announced as; empty for a text that is no file's id. */
  public static Optional<EvidenceType> typeOf(String id) {
    var match = ID.matcher(id);
    return match.matches()
        ? Arrays.stream(EvidenceType.values())
            .filter(type -> type.extension().equals(match.group("extension")))
            .findFirst()
        : Optional.empty();
  }

  /** Where a file arrives. */
  public static String incoming(String edition, String nomination, String id) {
    return ofNomination(INCOMING, edition, nomination) + checked(id);
  }

  /** Where a file is kept. */
  public static String kept(String edition, String nomination, String id) {
    return ofNomination(KEPT, edition, nomination) + checked(id);
  }

  static String ofNomination(String place, String edition, String nomination) {
    return place + part(edition) + "/" + part(nomination) + "/";
  }

  private static String part(String text) {
    if (!PART.matcher(text).matches()) {
      throw new IllegalArgumentException("not an id: " + text);
    }
    return text;
  }

  private static String checked(String id) {
    if (typeOf(id).isEmpty()) {
      throw new IllegalArgumentException("not a file's id: " + id);
    }
    return id;
  }
}
