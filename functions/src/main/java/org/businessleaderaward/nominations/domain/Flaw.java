package org.businessleaderaward.nominations.domain;

import java.util.List;

/**
 * What is wrong with, or missing in, one field.
 *
 * @param code stable, upper case
 * @param field path of the field within the draft, outermost first
 * @param message what is wrong and what to do
 */
public record Flaw(String code, List<String> field, String message) {
  /** A category that the edition does not have, or has no longer. */
  static Flaw unknownCategory() {
    return of(
        "UNKNOWN_CATEGORY", "The edition has no such category any more. Choose one.", "category");
  }

  static Flaw of(String code, String message, String... field) {
    return new Flaw(code, List.of(field), message);
  }
}
