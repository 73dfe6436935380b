package org.businessleaderaward.mail;

import org.springframework.core.env.Environment;

/**
 * Where everybody can write to the secretariat; it stands below its name at the end of each mail.
 *
 * @param address a mail address; empty when none is set
 */
record OfficeAddress(String address) {
  /** What {@code MAIL_CONTACT} says. */
  static OfficeAddress of(Environment environment) {
    return new OfficeAddress(environment.getProperty("MAIL_CONTACT", "").strip());
  }

  /** The text of a mail with the address as its last line. */
  String below(String body) {
    return address.isEmpty() ? body : body.stripTrailing() + "\n" + address + "\n";
  }
}
