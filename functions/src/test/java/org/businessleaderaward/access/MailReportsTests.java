package org.businessleaderaward.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Deliveries.State;
import org.businessleaderaward.mail.SesReport;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the mail service reports of mails, and what the secretariat sees of it. */
class MailReportsTests {
  private static final Caller SECRETARIAT =
      new Caller(
          "person-1", Role.SECRETARIAT, "edition-2026", "person-1", "Sam Sample", Language.EN);

  private final TestAward award = new TestAward();
  private String juror = "";

  @BeforeEach
  void invite() {
    award.put(EditionFixtures.in(EditionState.ADVICE));
    var invited =
        award
            .bean(Invitations.class)
            .invite(
                SECRETARIAT,
                new Invitations.Wanted(Role.JUROR, "Ada", "ada@example.org", Language.EN),
                TestAward.START,
                (set, person) -> {});
    juror = java.util.Objects.requireNonNull(invited.person()).id();
  }

  @ParameterizedTest
  @CsvSource({
    "Bounce,BOUNCED",
    "Complaint,COMPLAINED",
    "Reject,FAILED",
    "Delivery,SENT",
    "Open,SENT",
  })
  void areShownWithWhomTheMailWasFor(String type, State shown) {
    var letter = award.deliverMail().getLast();
    assertThat(delivery()).isEqualTo(State.SENT);
    report(type, letter, "ada@example.org");
    assertThat(delivery()).isEqualTo(shown);
  }

  @Test
  void areNotForgottenWhenTheyAreFasterThanTheNoteThatTheMailWasSent() {
    var deliveries = award.bean(org.businessleaderaward.mail.Deliveries.class);
    deliveries.cameBack(juror, "mail-1", "ada@example.org", State.BOUNCED, TestAward.START);
    deliveries.note(juror, "mail-1", State.SENT, TestAward.START);
    assertThat(delivery()).isEqualTo(State.BOUNCED);
    deliveries.note(juror, "mail-2", State.SENT, TestAward.START);
    assertThat(delivery()).as("the next mail").isEqualTo(State.SENT);
  }

  @Test
  void arePassedOverWhenThePersonHasAnotherAddressNow() {
    var letter = award.deliverMail().getLast();
    report("Bounce", letter, "former@example.org");
    assertThat(delivery()).isEqualTo(State.SENT);
  }

  @Test
  void arePassedOverForSomebodyWhoIsGone() {
    var letter = award.deliverMail().getLast();
    award.write(set -> award.bean(People.class).remove(set, juror));
    report("Bounce", letter, "ada@example.org");
    assertThat(award.bean(People.class).find(juror)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no JSON", "{}", "{\"eventType\":\"Bounce\",\"mail\":{}}"})
  void thatCannotBeReadHoldUpNoOther(String message) {
    var letter = award.deliverMail().getLast();
    award.takeReport(
        SesReport.event(message, SesReport.message("Bounce", letter, "ada@example.org")));
    assertThat(delivery()).isEqualTo(State.BOUNCED);
  }

  private @Nullable State delivery() {
    return award.bean(People.class).find(juror).orElseThrow().delivery();
  }

  private void report(String type, Transport.Message letter, String address) {
    award.takeReport(SesReport.event(SesReport.message(type, letter, address)));
  }
}
