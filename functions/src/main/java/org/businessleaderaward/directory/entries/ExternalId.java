package org.businessleaderaward.directory.entries;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An id that another register has for the same thing.
 *
 * @param register which register
 * @param value the id there, in the form that the register writes it
 */
public record ExternalId(Register register, String value) {
  /** A register of organisations. The names are the values of the schema's enum. */
  public enum Register {
    /** Research Organization Registry: {@code 03yrm5c26}. */
    ROR("0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}"),
    /** International Standard Name Identifier, without spaces (ISO 27729). */
    ISNI("[0-9]{15}[0-9X]"),
    /** Legal Entity Identifier (ISO 17442). */
    LEI("[A-Z0-9]{18}[0-9]{2}"),
    /** Wikidata's item. */
    WIKIDATA("Q[1-9][0-9]{0,11}"),
    /** Number of a participant of the United Nations Global Compact. */
    GLOBAL_COMPACT("[1-9][0-9]{0,8}");

    private final Pattern form;

    Register(String form) {
      this.form = Pattern.compile(form);
    }
  }

  /** The most characters of what is read as an id. */
  private static final int LONGEST = 200;

  /** What stands before ids in the addresses of the registers' own pages. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)https?://(www\\.)?(ror\\.org/|isni\\.org/isni/|wikidata\\.org/(wiki|entity)/"
              + "|search\\.gleif\\.org/#/record/)");

  /**
   * What somebody wrote as an id, in the form that the register writes it: without the address of
   * the register's page, without spaces, in the register's letters.
   *
   * @return empty for what is none of this register
   */
  public static Optional<ExternalId> read(Register register, String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var bare = ADDRESS.matcher(text.strip()).replaceFirst("").replace(" ", "");
    var written =
        register == Register.ROR ? bare.toLowerCase(Locale.ROOT) : bare.toUpperCase(Locale.ROOT);
    return Optional.of(new ExternalId(register, written)).filter(ExternalId::isWellFormed);
  }

  /** Whether the value has the register's form, and its check digits are those of the rest. */
  public boolean isWellFormed() {
    return register.form.matcher(value).matches()
        && switch (register) {
          case ROR -> CheckDigits.fitRor(value);
          case ISNI -> CheckDigits.fitIsni(value);
          case LEI -> CheckDigits.fitLei(value);
          case WIKIDATA, GLOBAL_COMPACT -> true;
        };
  }

  /** The same in lower case, as it is looked up. */
  public String folded() {
    return value.toLowerCase(Locale.ROOT);
  }
}
