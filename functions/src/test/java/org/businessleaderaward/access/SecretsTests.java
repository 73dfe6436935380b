package org.businessleaderaward.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Rows 23 and 24: whoever has the tables or the logs has no way in. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsTests {
  private final TestAward award = new TestAward();

  @Test
  void row23LeavesNoUsableTokenInAnyTableNorRow24InTheLog(CapturedOutput log) {
    award.put(EditionFixtures.in(EditionState.VOTING));
    award
        .bean(Invitations.class)
        .invite(
            new Caller("person-1", Role.SECRETARIAT, "edition-2026", "person-1", "S", Language.EN),
            new Invitations.Wanted(Role.JUROR, "Ada Sample", "ada@example.org", Language.EN),
            TestAward.START,
            (set, person) -> {});
    var text = award.deliverMail().getLast().text();
    var token = TestAward.tokenIn(text);
    var browser = award.browser(Room.JURY);
    browser.open(token);
    var secret = browser.cookie().substring(browser.cookie().indexOf('.') + 1);
    assertThat(token).hasSize(43);
    assertThat(secret).hasSize(43);

    var stored = new StringBuilder();
    for (var table : TableOf.values()) {
      award.dump(table).forEach(stored::append);
    }

    assertThat(stored.toString())
        .contains(Sha256.of(token).hex(), Sha256.of(secret).hex())
        .doesNotContain(token, secret);
    assertThat(log.getAll()).contains("answered").doesNotContain(token, secret, "ada@example.org");
  }

  @Test
  void row24TellsInTheLogThatALinkWasRefusedAndNotWhatItWas(CapturedOutput log) {
    var wrong = "A".repeat(43);
    award.browser(Room.JURY).open(wrong);
    assertThat(log.getAll().lines().filter(line -> line.contains("OpenJurorLink")))
        .singleElement()
        .asString()
        .contains("\"refused\":\"LINK_REFUSED\"");
    assertThat(log.getAll()).doesNotContain(wrong);
  }
}
