package org.businessleaderaward.nominations.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.businessleaderaward.mail.MailAddress;

/**
 * A plain text that a nomination asks for, in the order of the form. What stands here is all that a
 * text needs on the server: by it the text is read, checked, kept, told, exported and erased.
 */
public enum DraftText {
  NOMINEE_NAME("nominee", "name", "nomineeName", Kind.LINE, NomineeRules.LONGEST_NAME),
  NOMINEE_ROLE("nominee", "role", "nomineeRole", Kind.LINE, NomineeRules.LONGEST_NAME),
  NOMINEE_COMPANY("nominee", "company", "company", Kind.LINE, NomineeRules.LONGEST_NAME),
  NOMINEE_COUNTRY("nominee", "country", "country", Kind.COUNTRY, 2),
  NOMINEE_EMAIL("nominee", "email", "nomineeEmail", Kind.MAIL, MailAddress.LONGEST),
  NOMINATOR_NAME("nominator", "name", "nominatorName", Kind.LINE, NomineeRules.LONGEST_NAME),
  NOMINATOR_ORGANISATION(
      "nominator", "organisation", "organisation", Kind.LINE, NomineeRules.LONGEST_NAME),
  NOMINATOR_EMAIL("nominator", "email", "nominatorEmail", Kind.MAIL, MailAddress.LONGEST),
  NOMINATOR_RELATION("nominator", "relation", "relation", Kind.LINES, DraftRules.LONGEST_RELATION),
  /** Identifier of a category; needed in an edition that has some. */
  CATEGORY("", "category", "category", Kind.CATEGORY, 0),
  /** Needed where the nominee writes the statements; elsewhere nobody asks for it. */
  WHY("", "why", "why", Kind.LINES, DraftRules.LONGEST_WHY);

  /** What a text is. */
  enum Kind {
    LINE,
    LINES,
    MAIL,
    COUNTRY,
    CATEGORY
  }

  private static final List<DraftText> OF_DOSSIER =
      Arrays.stream(values()).filter(text -> text.about.isEmpty()).toList();

  private final String about;
  private final String field;
  private final String attribute;
  private final Kind kind;
  private final int most;

  DraftText(String about, String field, String attribute, Kind kind, int most) {
    this.about = about;
    this.field = field;
    this.attribute = attribute;
    this.kind = kind;
    this.most = most;
  }

  /** Those that are about nobody: with the statements they make the dossier. */
  public static List<DraftText> ofDossier() {
    return OF_DOSSIER;
  }

  /**
   * Texts by the names of their fields: of {@code nominee}, of {@code nominator}, or of neither.
   */
  public static Map<String, Object> by(String about, Function<DraftText, String> text) {
    var named = new LinkedHashMap<String, Object>();
    for (var one : values()) {
      if (one.about.equals(about)) {
        named.put(one.field, text.apply(one));
      }
    }
    return named;
  }

  /** The field of the input in which it stands; empty when it stands in the input itself. */
  public String about() {
    return about;
  }

  /** Whether it may have several lines. */
  public boolean hasLines() {
    return kind == Kind.LINES;
  }

  /** The name of its field. */
  public String field() {
    return field;
  }

  /** The name of the attribute that keeps it. */
  public String attribute() {
    return attribute;
  }

  Kind kind() {
    return kind;
  }

  /** Whether whoever hands a nomination in has to have written it: what is about people. */
  boolean isNeeded() {
    return !about.isEmpty();
  }

  /** The most characters that it may have. */
  int most() {
    return most;
  }

  /** The way to it within the input. */
  public String[] path() {
    return about.isEmpty() ? new String[] {field} : new String[] {about, field};
  }
}
