package org.businessleaderaward.advisory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Window;

/** What advisers are written while advice lasts, each time with a link of their own. */
final class AdviserLetters {
  private AdviserLetters() {}

  /**
   * A letter.
   *
   * @param advice the window of advice, whose end every letter names
   * @param more what the template shows besides
   */
  static Mail letter(
      String template, Edition edition, Window advice, Person adviser, Map<String, String> more) {
    var values = new HashMap<>(more);
    values.put("name", adviser.name());
    values.put("edition", edition.name().in(adviser.language()));
    values.put("closesAt", advice.closesAt().atZone(edition.timeZone()).toString());
    return new Mail(
        adviser.id(),
        adviser.email(),
        adviser.language(),
        template,
        values,
        Optional.of(adviser.role().link()));
  }
}
