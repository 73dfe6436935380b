package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Window;
import org.junit.jupiter.api.Test;

class SampleEditionTests {
  private final TestAward award = new TestAward();

  @Test
  void isInTheMiddleOfItsVoteWithEverybodyMarkedAsASample() {
    var now = award.clock().instant();
    var id = award.bean(SampleEdition.class).load(now);
    var edition = award.bean(Editions.class).get(id);
    assertThat(edition.sample()).isTrue();
    assertThat(edition.isOpen(EditionState.VOTING, Window.Kind.VOTING, now)).isTrue();
    assertThat(edition.finalists()).hasSize(3);
    assertThat(award.bean(Nominations.class).all(id, NominationStatus.SHORTLISTED))
        .hasSize(3)
        .extracting(Nomination::nominee)
        .allMatch(nominee -> nominee.name().endsWith("(sample)"));
    for (var role : new Role[] {Role.SECRETARIAT, Role.ADVISER, Role.JUROR}) {
      assertThat(award.bean(People.class).all(id, role))
          .isNotEmpty()
          .extracting(Person::name)
          .allMatch(name -> name.endsWith("(sample)"));
    }
    assertThat(award.bean(AuditLog.class).verify(id))
        .isInstanceOf(AuditVerifier.Verdict.Intact.class);
  }

  @Test
  void isMadeUpOnceHoweverOftenItIsAskedFor() {
    var now = award.clock().instant();
    var sample = award.bean(SampleEdition.class);
    var id = sample.load(now);
    assertThat(sample.load(now.plusSeconds(60))).isEqualTo(id);
    assertThat(award.bean(People.class).all(id, Role.JUROR)).hasSize(4);
    assertThat(award.bean(Editions.class).current()).isEmpty();
  }
}
