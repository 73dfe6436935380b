package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.jury.SampleVote.SampleJuror;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.junit.jupiter.api.Test;

class SampleVoteTests {
  private static final List<String> FINALISTS =
      List.of("nomination-a", "nomination-b", "nomination-c");

  @Test
  void bringsASampleEditionIntoTheMiddleOfItsVote() {
    var award = new TestAward();
    var now = award.clock().instant();
    award.put(
        EditionFixtures.named("edition-2026-sample", 2026, EditionState.ADVICE, true)
            .withShortlist(FINALISTS, "Samples."));
    var secretariat = caller("person-secretariat", Role.SECRETARIAT);
    var sample = award.bean(SampleVote.class);
    var jurors =
        List.of("chair", "second", "third", "fourth").stream()
            .map(
                name ->
                    sample.invite(
                        secretariat,
                        new SampleJuror(
                            "Sample " + name,
                            name + "@example.org",
                            Language.EN,
                            name.equals("chair")),
                        now))
            .map(payload -> Objects.requireNonNull(payload.person()).id())
            .toList();

    var opened = sample.open(secretariat, now.plus(Duration.ofDays(14)), now);
    var receipt = sample.vote(caller(jurors.get(1), Role.JUROR), FINALISTS.reversed(), now);

    assertThat(opened.userErrors()).isEmpty();
    assertThat(receipt.version()).isEqualTo(1);
    assertThat(award.bean(Editions.class).get("edition-2026-sample").state())
        .isEqualTo(EditionState.VOTING);
    assertThat(award.deliverMail()).hasSize(8);
  }

  private static Caller caller(String person, Role role) {
    return new Caller(person, role, "edition-2026-sample", person, person, Language.EN);
  }
}
