package org.businessleaderaward.directory.entries;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as precisely as its source says (ISO 8601): a year, a month of a year, or a day.
 *
 * @param value {@code 2010}, {@code 2010-05} or {@code 2010-05-01}
 */
public record PartialDate(String value) {
  private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final String FIRST = "-01-01";
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  /** How precise a date is. The names are the values of the schema's enum. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  public PartialDate {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a date: " + value);
    }
    try {
      LocalDate.parse(value + FIRST.substring(value.length() - YEAR));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a date: " + value, e);
    }
  }

  /** The date that a text says; empty when it says none. */
  public static Optional<PartialDate> read(String text) {
    try {
      return Optional.of(new PartialDate(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** How precise it is. */
  public Precision precision() {
    return switch (value.length()) {
      case YEAR -> Precision.YEAR;
      case MONTH -> Precision.MONTH;
      default -> Precision.DAY;
    };
  }

  /** The year. */
  public int year() {
    return Integer.parseInt(value.substring(0, YEAR));
  }

  /** The month, from 1; null when only the year is known. */
  public @Nullable Integer month() {
    return value.length() < MONTH ? null : Integer.valueOf(value.substring(YEAR + 1, MONTH));
  }

  /** The day of the month; null when it is not known. */
  public @Nullable Integer day() {
    return value.length() < DAY ? null : Integer.valueOf(value.substring(MONTH + 1, DAY));
  }

  @Override
  public String toString() {
    return value;
  }
}
