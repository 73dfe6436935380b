package org.businessleaderaward.access.traces;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;

/**
 * The advisers, jurors and key holders of an edition, with all that modules keep of them as such.
 * Whatever else is kept under the same address, as of a nominator, has its own time.
 */
public final class KeptMembers implements Retained {
  /** An adviser has dozens of assignments and questions, each a write of its own. */
  private static final int MOST_AT_ONCE = 5;

  private final People people;
  private final Supplier<List<PersonTraces>> traces;

  KeptMembers(People people, Supplier<List<PersonTraces>> traces) {
    this.people = people;
    this.traces = traces;
  }

  @Override
  public boolean keeps(RetentionKind kind) {
    return kind == RetentionKind.MEMBERS;
  }

  @Override
  public int count(Lapsed of, Instant now) {
    return (int) listed(of).count();
  }

  @Override
  public int eraseSome(Lapsed of, int most, Instant now) {
    var some =
        members(of)
            .map(this::kept)
            .filter(kept -> kept.obstacles(now).findAny().isEmpty())
            .limit(Math.min(most, MOST_AT_ONCE))
            .toList();
    some.forEach(kept -> kept.erase(now));
    return some.size();
  }

  /** Each as they are on record: a list may still name who is gone. */
  private Stream<Person> members(Lapsed of) {
    return listed(of).flatMap(listed -> people.find(listed.id()).stream());
  }

  private Stream<Person> listed(Lapsed of) {
    return Stream.of(Role.ADVISER, Role.JUROR, Role.TRUSTEE)
        .flatMap(role -> people.all(of.edition(), role).stream());
  }

  private KeptApart kept(Person member) {
    var whom = new Whom(member.edition(), Whom.normal(member.email()), List.of(member));
    return new KeptApart(
        whom, null, traces.get().stream().filter(PersonTraces::isOfMembers).toList());
  }
}
