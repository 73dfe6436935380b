package org.businessleaderaward.access.traces;

import java.time.Instant;
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
 * @param content all of it, read when it is given out
 * @param whose under which id it is noted that somebody looked it up
 */
public record PersonRecord(
    PersonRole role,
    String subject,
    String label,
    @Nullable Integer year,
    Content content,
    String whose) {
  /** What a record says. */
  @FunctionalInterface
  public interface Content {
    /** All that the person may be told at an instant: texts, numbers, lists and maps of them. */
    Map<String, Object> at(Instant now);
  }

  /** A record of whatever edition is being asked. */
  public PersonRecord(PersonRole role, String subject, String label, Content content) {
    this(role, subject, label, null, content, subject);
  }

  /** The same of somebody who comes in by a link. */
  public PersonRecord(Role role, String subject, String label, Content content) {
    this(PersonRole.of(role), subject, label, content);
  }

  PersonRecord in(@Nullable Integer edition) {
    return new PersonRecord(role, subject, label, edition, content, whose);
  }

  /** The same of a person whom its subject does not tell. */
  public PersonRecord of(String person) {
    return new PersonRecord(role, subject, label, year, content, person);
  }
}
