package org.businessleaderaward.access;

/**
 * To how many members of an edition the last mail came back, or was given up.
 *
 * @param advisers of the advisory committee
 * @param jurors of the jury
 * @param trustees of those who share the key of the vote
 */
record NotReached(int advisers, int jurors, int trustees) {
  static NotReached of(People people, String edition) {
    return new NotReached(
        count(people, edition, Role.ADVISER),
        count(people, edition, Role.JUROR),
        count(people, edition, Role.TRUSTEE));
  }

  private static int count(People people, String edition, Role role) {
    return (int)
        people.all(edition, role).stream()
            .filter(member -> member.delivery() != null && member.delivery().isBack())
            .count();
  }
}
