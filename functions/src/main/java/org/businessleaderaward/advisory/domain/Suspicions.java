package org.businessleaderaward.advisory.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What looks like a conflict between an adviser and a nominee before anybody has declared one. It
 * is only pointed out: the adviser decides.
 */
public final class Suspicions {
  /** Forms of a company that are left out of its name. */
  private static final Set<String> FORMS =
      Set.of(
          "ab",
          "ag",
          "as",
          "asa",
          "bv",
          "co",
          "company",
          "corp",
          "corporation",
          "gmbh",
          "group",
          "holding",
          "inc",
          "incorporated",
          "kg",
          "limited",
          "llc",
          "llp",
          "ltd",
          "nv",
          "ooo",
          "oy",
          "oyj",
          "plc",
          "pte",
          "pty",
          "sa",
          "sarl",
          "sas",
          "se",
          "spa",
          "srl",
          "the",
          "zao",
          "оао",
          "ооо",
          "зао",
          "пао",
          "شركة");

  /** Where anybody can have an address; and what RFC 2606, section 3, reserves for examples. */
  private static final Set<String> OPEN_TO_ALL =
      Set.of(
          "126.com",
          "163.com",
          "aol.com",
          "example.com",
          "example.net",
          "example.org",
          "gmail.com",
          "gmx.com",
          "gmx.de",
          "gmx.net",
          "googlemail.com",
          "hotmail.com",
          "hotmail.fr",
          "icloud.com",
          "laposte.net",
          "live.com",
          "mail.ru",
          "me.com",
          "msn.com",
          "naver.com",
          "orange.fr",
          "outlook.com",
          "proton.me",
          "protonmail.com",
          "qq.com",
          "rediffmail.com",
          "sina.com",
          "wanadoo.fr",
          "web.de",
          "yahoo.co.uk",
          "yahoo.com",
          "yahoo.fr",
          "yandex.ru",
          "ymail.com");

  private Suspicions() {}

  /** What is suspected. The names are the values of the schema's enum. */
  public enum Suspicion {
    SAME_EMPLOYER,
    SAME_MAIL_DOMAIN
  }

  /**
   * Somebody, as far as it matters here.
   *
   * @param organisation for whom they work, in its plain form; empty when not known
   * @param domain domain of their mail address
   */
  public record Party(String organisation, String domain) {
    /**
     * Somebody.
     *
     * @param organisation for whom they work; empty when not known
     * @param email mail address
     */
    public static Party of(String organisation, String email) {
      return new Party(plain(organisation), domainOf(email));
    }
  }

  /** What two have in common. */
  public static Set<Suspicion> between(Party one, Party other) {
    var found = EnumSet.noneOf(Suspicion.class);
    if (!one.organisation().isEmpty() && one.organisation().equals(other.organisation())) {
      found.add(Suspicion.SAME_EMPLOYER);
    }
    if (isWithin(one.domain(), other.domain()) || isWithin(other.domain(), one.domain())) {
      found.add(Suspicion.SAME_MAIL_DOMAIN);
    }
    return found;
  }

  /** A name without case, accents, punctuation and the form of the company. */
  private static String plain(String name) {
    var folded =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{Mn}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[.'’]", "");
    return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !FORMS.contains(word))
        .collect(Collectors.joining(" "));
  }

  private static String domainOf(String email) {
    return email.strip().substring(email.strip().lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isWithin(String domain, String other) {
    return !other.isEmpty()
        && !OPEN_TO_ALL.contains(other)
        && (domain.equals(other) || domain.endsWith("." + other));
  }
}
