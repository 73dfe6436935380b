package org.businessleaderaward.access.traces;

import java.util.Map;
import org.businessleaderaward.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something that is kept of a person, as an export shows it.
 *
 * @param role what the person is in it
 * @param subject id of what it is: a person or a nomination
 * @param label how the secretariat knows it: a reference, a name
 * @param year year of the edition that keeps it; null when none does
 * @param data all of it: texts, numbers, lists and maps of them
 */
public record PersonRecord(
    PersonRole role,
    String subject,
    String label,
    @Nullable Integer year,
    Map<String, Object> data) {
  /** A record of whatever edition is being asked. */
  public PersonRecord(PersonRole role, String subject, String label, Map<String, Object> data) {
    this(role, subject, label, null, data);
  }

  /** The same of somebody who comes in by a link. */
  public PersonRecord(Role role, String subject, String label, Map<String, Object> data) {
    this(PersonRole.of(role), subject, label, data);
  }

  PersonRecord in(@Nullable Integer edition) {
    return new PersonRecord(role, subject, label, edition, data);
  }
}
