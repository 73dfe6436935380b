package org.businessleaderaward.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/** What may be written down as a mail address. */
public final class MailAddress {
  /** The most characters an address has (RFC 5321, 4.5.3.1.3, and erratum 1690 to RFC 3696). */
  public static final int LONGEST = 254;

  private static final Pattern PLAUSIBLE =
      Pattern.compile(
          "[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]{1,64}@[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]+\\.[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\".]{2,}");

  private MailAddress() {}

  /**
   * What is the same for the ways in which one mailbox is written: capitals, and what many
   * providers let follow a plus sign.
   */
  public static String mailbox(String address) {
    var plain = address.strip().toLowerCase(Locale.ROOT);
    int at = plain.lastIndexOf('@');
    int plus = plain.indexOf('+');
    return plus > 0 && plus < at ? plain.substring(0, plus) + plain.substring(at) : plain;
  }

  /** Whether mail to it may arrive. Only a mail can tell whether it does. */
  public static boolean isPlausible(String text) {
    return text.length() <= LONGEST && PLAUSIBLE.matcher(text).matches();
  }
}
