package org.businessleaderaward.directory.proposals;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.InvisibleSigns;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.mail.MailAddress;
import org.jspecify.annotations.Nullable;

/** What a suggestion must be like. Every flaw is told at once, each with its field. */
public final class SuggestionRules {
  static final int SHORTEST_NAME = 3;
  static final int LONGEST_NAME = 200;
  static final int SHORTEST_SUMMARY = 20;
  static final int LONGEST_SUMMARY = 2000;
  static final int LONGEST_URL = 2000;
  static final int MOST_COUNTRIES = 50;

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private SuggestionRules() {}

  /**
   * The flaws of a draft; empty when it can be taken.
   *
   * @param entries ids of those of the entries that it names that the directory has
   */
  static List<UserError> flaws(SuggestionDraft draft, Set<String> entries) {
    var flaws = new ArrayList<UserError>();
    key(flaws, draft.idempotencyKey());
    if (draft.kind() == null) {
      var own = new ArrayList<UserError>();
      OrganisationRules.organisation(own, draft.organisations().getFirst(), entries);
      own.forEach(flaw -> flaws.add(OrganisationRules.within(flaw, "organisation")));
    } else {
      entry(flaws, draft.name(), draft.summary(), draft.themes(), draft.countries());
      OrganisationRules.participants(flaws, draft.organisations(), entries);
      draft.lists().flaws(flaws, Partnership.ID_PREFIX, entries);
    }
    contact(flaws, draft.sourceUrl(), draft.email(), draft.trap());
    return List.copyOf(flaws);
  }

  /** What of a partnership becomes public. */
  static void entry(
      List<UserError> flaws,
      String name,
      String summary,
      List<Theme> themes,
      List<String> countries) {
    line(flaws, "name", name, SHORTEST_NAME, LONGEST_NAME);
    lines(flaws, "summary", summary, SHORTEST_SUMMARY, LONGEST_SUMMARY);
    if (themes.isEmpty()) {
      flaws.add(at("REQUIRED", "Give at least one theme.", "themes"));
    }
    countries(flaws, countries);
  }

  /** The key of an intent. */
  public static void key(List<UserError> flaws, String key) {
    if (!UUID.matcher(key).matches()) {
      flaws.add(at("INVALID_KEY", "Give a UUID.", "idempotencyKey"));
    }
  }

  /**
   * What every proposal has besides its content; a program fills in the trap, which nobody sees.
   */
  static void contact(List<UserError> flaws, String sourceUrl, String email, String trap) {
    trap(flaws, trap);
    source(flaws, sourceUrl);
    if (!MailAddress.isPlausible(email)) {
      flaws.add(
          at(
              "INVALID_EMAIL",
              "Give a mail address such as name@example.org, at most "
                  + MailAddress.LONGEST
                  + " characters.",
              "email"));
    }
  }

  /** What a program fills in and nobody sees. */
  public static void trap(List<UserError> flaws, String trap) {
    if (!trap.isEmpty()) {
      flaws.add(at("LOOKS_AUTOMATED", "Leave this field empty.", "website"));
    }
  }

  /** Where it can be checked. */
  static void source(List<UserError> flaws, String sourceUrl) {
    page(flaws, "sourceUrl", sourceUrl);
  }

  /** The address of a page that anybody may open. */
  static void page(List<UserError> flaws, String field, String address) {
    if (!isPublicPage(address)) {
      flaws.add(
          at(
              "INVALID_URL",
              "Give the address of a page, such as https://example.org/page, at most "
                  + LONGEST_URL
                  + " characters.",
              field));
    }
  }

  /** A text of one line. */
  public static void line(
      List<UserError> flaws, String field, String text, int shortest, int longest) {
    text(flaws, field, text, shortest, longest, PlainText::isLine);
  }

  /** A text that may have several lines. */
  static void lines(List<UserError> flaws, String field, String text, int shortest, int longest) {
    text(flaws, field, text, shortest, longest, PlainText::areLines);
  }

  private static void text(
      List<UserError> flaws,
      String field,
      String text,
      int shortest,
      int longest,
      Predicate<String> plain) {
    var flaw = flaw(field, text, shortest, longest, plain);
    if (flaw != null) {
      flaws.add(flaw);
    }
  }

  private static @Nullable UserError flaw(
      String field, String text, int shortest, int longest, Predicate<String> plain) {
    if (text.isBlank()) {
      return at("REQUIRED", "Give a " + field + ".", field);
    }
    if (!plain.test(text)) {
      return at("INVALID_TEXT", "A " + field + " has no control or broken characters.", field);
    }
    int length = text.strip().codePointCount(0, text.strip().length());
    if (length < shortest) {
      return at("TOO_SHORT", "A " + field + " has at least " + shortest + " characters.", field);
    }
    if (text.codePointCount(0, text.length()) > longest) {
      return at("TOO_LONG", "A " + field + " has at most " + longest + " characters.", field);
    }
    return null;
  }

  static void countries(List<UserError> flaws, List<String> countries) {
    if (countries.size() > MOST_COUNTRIES) {
      flaws.add(at("TOO_MANY", "Give at most " + MOST_COUNTRIES + " countries.", "countries"));
    } else if (!COUNTRIES.containsAll(countries)) {
      flaws.add(
          at("INVALID_COUNTRY", "Give countries by their ISO 3166-1 alpha-2 codes.", "countries"));
    }
  }

  private static boolean isPublicPage(String address) {
    if (address.length() > LONGEST_URL) {
      return false;
    }
    try {
      var uri = new URI(address);
      var scheme = uri.getScheme();
      return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
          && uri.getHost() != null
          && uri.getHost().indexOf('.') > 0
          && uri.getRawUserInfo() == null
          && !InvisibleSigns.areIn(address);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static UserError at(String code, String message, String field) {
    return UserError.at(code, message, "input", field);
  }
}
