package org.businessleaderaward.directory;

import org.businessleaderaward.directory.entries.Organisation;

/** Organisations for tests of other modules. */
public final class OrganisationFixtures {
  private OrganisationFixtures() {}

  /** An organisation of the first data. */
  public static Organisation one() {
    return DirectorySeed.read().stream()
        .filter(Organisation.class::isInstance)
        .map(Organisation.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
