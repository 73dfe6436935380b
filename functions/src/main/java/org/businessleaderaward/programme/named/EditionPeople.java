package org.businessleaderaward.programme.named;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.businessleaderaward.programme.Edition;

/**
 * Who is named of an edition. The jury is named once its result is public: until then nobody is to
 * learn from the award whom to talk to about a vote.
 *
 * @param edition the edition
 * @param juryNamed whether its jury may be named
 * @param jury its jurors who agreed, by name
 * @param advisers its advisers who agreed, by name
 */
record EditionPeople(
    Edition edition, boolean juryNamed, List<MemberNaming> jury, List<MemberNaming> advisers) {
  static EditionPeople of(Edition edition, List<MemberNaming> said, Instant now) {
    boolean juryNamed = edition.isPublic(now);
    return new EditionPeople(
        edition,
        juryNamed,
        juryNamed ? shown(said, CommitteeRole.JUROR) : List.of(),
        shown(said, CommitteeRole.ADVISER));
  }

  private static List<MemberNaming> shown(List<MemberNaming> said, CommitteeRole role) {
    return said.stream()
        .filter(naming -> naming.role() == role && naming.isShown())
        .sorted(Comparator.comparing(MemberNaming::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }
}
