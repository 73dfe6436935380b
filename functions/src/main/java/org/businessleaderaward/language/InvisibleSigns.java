package org.businessleaderaward.language;

import java.util.regex.Pattern;

/**
 * Signs that nobody sees: those that Unicode has programs ignore (UAX 44,
 * Default_Ignorable_Code_Point), as far as they are assigned, and those that turn the direction of
 * what follows.
 */
public final class InvisibleSigns {
  private static final String OF_NO_USE =
      "\\xAD\\u061C\\u115F\\u1160\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164"
          + "\\uFEFF\\uFFA0\\uFFF0-\\uFFFB\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}"
          + "\\x{E0000}-\\x{E00FF}";

  /** Joiners and variation selectors, by which letters and signs change their shape. */
  private static final String OF_USE =
      "\\u034F\\u17B4\\u17B5\\u180B-\\u180F\\u200C\\u200D\\uFE00-\\uFE0F\\x{E0100}-\\x{E0FFF}";

  private static final Pattern IN_TEXTS = Pattern.compile("[" + OF_NO_USE + "]+");
  private static final Pattern ANYWHERE = Pattern.compile("[" + OF_NO_USE + OF_USE + "]");

  private InvisibleSigns() {}

  /** Whether there is one. */
  public static boolean areIn(String text) {
    return ANYWHERE.matcher(text).find();
  }

  /** The same without any. */
  public static String without(String text) {
    return ANYWHERE.matcher(text).replaceAll("");
  }

  /** The same with those only by which letters change their shape, as Persian needs them. */
  public static String withoutUseless(String text) {
    return IN_TEXTS.matcher(text).replaceAll("");
  }
}
