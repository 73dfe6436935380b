package org.businessleaderaward.access.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;

/** Members of an edition, whose time is over. */
class KeptMembersTests {
  private static final String EDITION = "edition-2026";

  private final TestAward award = new TestAward();
  private final Rest rest = new Rest();
  private final KeptMembers kept =
      new KeptMembers(
          award.bean(People.class), () -> List.of(award.bean(MemberTraces.class), rest));

  /** What another module keeps of members, where the function dies. */
  private static final class Rest implements PersonTraces {
    final List<String> erased = new ArrayList<>();
    boolean dies;

    @Override
    public List<PersonRecord> of(Whom whom) {
      return List.of();
    }

    @Override
    public void erase(Whom whom, Instant now) {
      if (dies) {
        throw new IllegalStateException("killed");
      }
      whom.members().forEach(member -> erased.add(member.name()));
    }
  }

  @Test
  void areFoundAgainWhereTheFunctionDiedBetweenTwoModules() {
    add(Role.ADVISER, "Ada");
    rest.dies = true;
    assertThatThrownBy(() -> erase(25)).hasMessage("killed");
    rest.dies = false;
    assertThat(erase(25)).isEqualTo(1);
    assertThat(rest.erased).containsExactly("Ada");
    assertThat(erase(25)).isZero();
  }

  @Test
  void goSomeAtATimeAndTheSecretariatNever() {
    add(Role.ADVISER, "Ada");
    add(Role.JUROR, "Julia");
    add(Role.TRUSTEE, "Tom");
    add(Role.SECRETARIAT, "Sam");
    assertThat(kept.count(lapsed(), Instant.EPOCH)).isEqualTo(3);
    assertThat(erase(2)).isEqualTo(2);
    assertThat(erase(2)).isEqualTo(1);
    assertThat(erase(2)).isZero();
    assertThat(rest.erased).containsExactlyInAnyOrder("Ada", "Julia", "Tom");
    assertThat(award.bean(People.class).all(EDITION, Role.SECRETARIAT)).hasSize(1);
  }

  private int erase(int most) {
    return kept.eraseSome(lapsed(), most, award.clock().instant());
  }

  private static Retained.Lapsed lapsed() {
    return new Retained.Lapsed(RetentionKind.MEMBERS, EDITION, TestAward.START);
  }

  private void add(Role role, String name) {
    award.put(Person.newcomer(role, EDITION, name, name + "@example.org", Language.EN));
  }
}
