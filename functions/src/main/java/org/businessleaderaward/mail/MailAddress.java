package org.businessleaderaward.mail;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.businessleaderaward.language.InvisibleSigns;

/** What may be written down as a mail address. */
public final class MailAddress {
  /** The most characters an address has (RFC 5321, 4.5.3.1.3, and erratum 1690 to RFC 3696). */
  public static final int LONGEST = 254;

  private static final Pattern PLAUSIBLE =
      Pattern.compile(
          "[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]{1,64}@[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]+\\.[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\".]{2,}");

  private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");

  private MailAddress() {}

  /**
   * What is the same for the ways in which one mailbox may be written: capitals, other shapes of
   * the same letters, a domain in its own script or as ASCII, what many providers let follow a plus
   * sign, and the points that Gmail passes over. Two addresses that only this takes for one can be
   * two people's, since what stands before the @ means what its host says (RFC 5321, 2.4): it is
   * for counts and refusals. What lets somebody in asks {@link #isSame}.
   */
  public static String mailbox(String address) {
    var shaped = Normalizer.normalize(address.strip(), Normalizer.Form.NFKC);
    var plain = InvisibleSigns.without(shaped).toLowerCase(Locale.ROOT);
    int at = plain.lastIndexOf('@');
    if (at < 0) {
      return plain;
    }
    int plus = plain.indexOf('+');
    var name = plain.substring(0, plus > 0 && plus < at ? plus : at);
    var domain = ascii(plain.substring(at + 1));
    return GMAIL.contains(domain) ? name.replace(".", "") + "@gmail.com" : name + "@" + domain;
  }

  /** A domain as mail asks for it; what is none stays as it is. */
  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noDomain) {
      return domain;
    }
  }

  /**
   * Whether both are one address, however it is written: capitals, which no provider tells apart,
   * composed letters, a domain in its own script or as ASCII. Nobody gets mail to one of two that
   * are the same and not to the other.
   */
  public static boolean isSame(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** What is the same for two addresses that are, by {@link #isSame}, and for no others. */
  public static String plain(String address) {
    var plain = Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    int at = plain.lastIndexOf('@');
    return at < 0 ? plain : plain.substring(0, at + 1) + ascii(plain.substring(at + 1));
  }

  /** Whether mail to both may arrive in one mailbox, as far as the addresses tell. */
  public static boolean isSameMailbox(String one, String other) {
    return mailbox(one).equals(mailbox(other));
  }

  /** Whether mail to it may arrive. Only a mail can tell whether it does. */
  public static boolean isPlausible(String text) {
    return text.length() <= LONGEST
        && PLAUSIBLE.matcher(text).matches()
        && !InvisibleSigns.areIn(text);
  }
}
