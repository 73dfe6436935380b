package org.businessleaderaward.programme.named;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    Edition edition, boolean juryNamed, List<NamedPerson> jury, List<NamedPerson> advisers) {
  static EditionPeople of(Edition edition, List<MemberNaming> said, Instant now) {
    boolean juryNamed = edition.isPublic(now);
    return new EditionPeople(
        edition,
        juryNamed,
        juryNamed ? shown(edition, said, CommitteeRole.JUROR) : List.of(),
        shown(edition, said, CommitteeRole.ADVISER));
  }

  /** The id of somebody who is named, by the address of their picture. */
  Optional<String> whoIsPicturedBy(String hash) {
    return Stream.concat(jury.stream(), advisers.stream())
        .filter(person -> person.isPicturedBy(hash))
        .map(person -> person.naming().person())
        .findFirst();
  }

  private static List<NamedPerson> shown(
      Edition edition, List<MemberNaming> said, CommitteeRole role) {
    return said.stream()
        .filter(naming -> naming.role() == role && naming.isShown())
        .sorted(Comparator.comparing(MemberNaming::name, String.CASE_INSENSITIVE_ORDER))
        .map(naming -> new NamedPerson(edition.id(), naming))
        .toList();
  }
}
