package org.businessleaderaward.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal in a mutation's payload. Nothing was written.
 *
 * @param code stable, upper case; the site has its words in every language
 * @param field path of the input field, outermost first; null when it concerns the whole
 * @param message what is wrong and what to do, in English
 */
public record UserError(String code, @Nullable List<String> field, String message) {
  /** A refusal of the whole. */
  public static UserError of(String code, String message) {
    return new UserError(code, null, message);
  }

  /** A refusal of one field. */
  public static UserError at(String code, String message, String... field) {
    return new UserError(code, List.of(field), message);
  }
}
