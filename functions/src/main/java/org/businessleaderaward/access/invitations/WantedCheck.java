package org.businessleaderaward.access.invitations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.mail.MailAddress;

/** Whether somebody can be invited as the caller says it. */
public final class WantedCheck {
  private static final int LONGEST_NAME = 200;

  private WantedCheck() {}

  /**
   * What is wrong with whom to invite.
   *
   * @param where path of the input
   */
  public static List<UserError> errors(Invitations.Wanted wanted, String... where) {
    var errors = new ArrayList<UserError>();
    var name = wanted.name().strip();
    if (name.isEmpty()) {
      errors.add(UserError.at("REQUIRED", "Give a name.", in(where, "name")));
    } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      errors.add(
          UserError.at(
              "TOO_LONG",
              "A name has at most " + LONGEST_NAME + " characters.",
              in(where, "name")));
    } else if (!PlainText.isLine(name)) {
      errors.add(
          UserError.at(
              "INVALID_TEXT",
              "A name has no line breaks, control characters or broken characters.",
              in(where, "name")));
    }
    if (!MailAddress.isPlausible(wanted.email().strip())) {
      errors.add(
          UserError.at(
              "INVALID_EMAIL",
              "Give a mail address such as name@example.org, at most "
                  + MailAddress.LONGEST
                  + " characters.",
              in(where, "email")));
    }
    return errors;
  }

  private static String[] in(String[] where, String field) {
    return Stream.concat(Stream.of(where), Stream.of(field)).toArray(String[]::new);
  }
}
