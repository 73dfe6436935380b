package org.businessleaderaward.access.traces;

import org.businessleaderaward.access.Role;

/** What a person is in what is kept of them. The names are the values of the schema's enum. */
public enum PersonRole {
  NOMINATOR,
  NOMINEE,
  ORGANISATION,
  ADVISER,
  JUROR,
  SECRETARIAT,
  TRUSTEE,
  /** Suggested something for the directory, and comes in nowhere. */
  SUGGESTER,
  /** Was written to, and nothing but the letter is kept of them: on the local server alone. */
  RECIPIENT;

  static PersonRole of(Role role) {
    return valueOf(role.name());
  }
}
