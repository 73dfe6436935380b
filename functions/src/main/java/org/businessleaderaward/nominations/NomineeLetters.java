package org.businessleaderaward.nominations;

import java.util.HashMap;
import java.util.Optional;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Window;

/** What nominees are written, each time with a link of their own. */
final class NomineeLetters {
  private NomineeLetters() {}

  /** Asks a nominee. */
  static Mail question(Edition edition, Nomination nomination, Person nominee) {
    return letter("nominee-asked", edition, nomination, nominee);
  }

  /** Asks a nominee again, who has not answered. */
  static Mail reminder(Edition edition, Nomination nomination, Person nominee) {
    return letter("nominee-reminded", edition, nomination, nominee);
  }

  private static Mail letter(
      String template, Edition edition, Nomination nomination, Person nominee) {
    var values = new HashMap<String, String>();
    values.put("name", nominee.name());
    values.put("nominator", nomination.nominator().name());
    values.put("organisation", nomination.nominator().organisation());
    values.put("edition", edition.name().in(nominee.language()));
    edition
        .window(Window.Kind.SCREENING)
        .ifPresent(
            window ->
                values.put(
                    "closesAt", window.closesAt().atZone(edition.zoneOf(window)).toString()));
    return new Mail(
        nominee.id(),
        nominee.email(),
        nominee.language(),
        template,
        values,
        Optional.of(Role.NOMINEE.link()));
  }
}
