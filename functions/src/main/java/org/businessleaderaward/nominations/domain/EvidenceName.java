package org.businessleaderaward.nominations.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a file as it is kept: what the nominator's device called it, without what could lead
 * a reader's device astray. Folders before it, characters that some file system reserves, invisible
 * characters that turn text around (by which {@code fdp.exe} is made to look like {@code exe.pdf})
 * and dots or blanks at its ends are left out; it ends as files of its type do.
 */
public final class EvidenceName {
  /** Most characters of a name, as it is given. */
  public static final int LONGEST = 200;

  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final Pattern ENDS = Pattern.compile("^[.\\s]+|[.\\s]+$");

  private EvidenceName() {}

  /** What is wrong with a name; empty when nothing is. */
  public static Optional<Flaw> flaw(String name, String... field) {
    return TextRules.line(name, LONGEST, field);
  }

  /** The name to keep; {@code evidence} with the type's ending when nothing is left of it. */
  public static String safe(String name, EvidenceType type) {
    var last = FOLDERS.matcher(name).replaceFirst("");
    var plain = RESERVED.matcher(INVISIBLE.matcher(last).replaceAll("")).replaceAll("-").strip();
    var trimmed = ENDS.matcher(plain).replaceAll("");
    if (trimmed.isEmpty()) {
      return "evidence." + type.extension();
    }
    return endsAsItsType(trimmed, type) ? trimmed : trimmed + "." + type.extension();
  }

  private static boolean endsAsItsType(String name, EvidenceType type) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith("." + type.extension())
        || (type == EvidenceType.JPEG && lower.endsWith(".jpeg"));
  }
}
