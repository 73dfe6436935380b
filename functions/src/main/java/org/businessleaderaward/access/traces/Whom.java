package org.businessleaderaward.access.traces;

import java.util.List;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.mail.MailAddress;

/**
 * Whose data is asked for: whoever has a mail address in an edition.
 *
 * @param edition id of the edition
 * @param email the address, as {@link #normal} writes it
 * @param members the persons of that address on the edition's rolls: advisers, jurors, trustees,
 *     secretariat
 */
public record Whom(String edition, String email, List<Person> members) {
  /** An address as it is compared. */
  public static String normal(String address) {
    return MailAddress.plain(address);
  }

  /** Those on the rolls who have a role. */
  public List<Person> members(Role role) {
    return members.stream().filter(member -> member.role() == role).toList();
  }
}
