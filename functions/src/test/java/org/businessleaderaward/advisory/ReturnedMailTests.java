package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.mail.Deliveries;
import org.businessleaderaward.mail.SesReport;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the secretariat sees of mails that came back, and how it writes to several again. */
class ReturnedMailTests {
  private static final Duration DAY = Duration.ofDays(1);

  private final CommitteeStory story = CommitteeStory.nominating("Amina", "Bettina");
  private final TestAward award = story.award;
  private final String amina = story.nominations.getFirst();
  private final String bettina = story.nominations.getLast();

  @ParameterizedTest
  @CsvSource({"Bounce,BOUNCED", "Complaint,COMPLAINED", "Reject,FAILED"})
  void showsOfWhichNomineeAndSinceWhen(String type, String state) {
    assertThat(returnedOnBoard()).isEmpty();
    comesBack(type, story.lastLetter("amina@nominee.example"));
    assertThat(returnedOnBoard()).containsExactly(amina);
    var told = story.dossier(amina).path("returned");
    assertThat(told).isEqualTo(rows().get(0).path("returned")).hasSize(1);
    assertThat(told.at("/0/person").asString()).isEqualTo("NOMINEE");
    assertThat(told.at("/0/state").asString()).isEqualTo(state);
    assertThat(told.at("/0/at").asString()).isEqualTo(TestAward.START.plusSeconds(60).toString());
    assertThat(story.dossier(bettina).path("returned")).isEmpty();
    var numbers = story.secretariat.send("BoardNumbers").data("boardNumbers", "flags");
    assertThat(numbers.values())
        .anyMatch(
            flag ->
                flag.path("value").asString().equals("RETURNED")
                    && flag.path("count").asInt() == 1);
    var table = Map.of("fit", Map.of("flag", "RETURNED"), "order", "OLDEST", "language", "EN");
    assertThat(
            story
                .secretariat
                .send("BoardTable", table)
                .data("boardTable", "text")
                .asString()
                .strip())
        .endsWith(",Nominee");
  }

  @Test
  void isOverOnceTheNomineeIsAskedAtAnotherAddress() {
    comesBack("Bounce", story.lastLetter("amina@nominee.example"));
    assertThat(returnedOnBoard()).containsExactly(amina);
    pass(Duration.ofMinutes(1));
    var asked =
        story.secretariat.send(
            "AskNominee",
            Map.of("input", Map.of("nomination", amina, "email", "new@nominee.example")));
    assertThat(asked.data("askNominee", "nomination", "returned")).isEmpty();
    assertThat(returnedOnBoard()).isEmpty();
    pass(Duration.ofSeconds(1));
    comesBack("Bounce", story.lastLetter("new@nominee.example"));
    assertThat(returnedOnBoard()).as("the new one is wrong, too").containsExactly(amina);
  }

  @Test
  void isOverOnceALaterMailIsTaken() {
    var person = award.bean(Nominations.class).find(amina).orElseThrow().person();
    var letter =
        award.deliverMail().stream()
            .filter(one -> one.recipient().equals(person))
            .findFirst()
            .orElseThrow();
    comesBack("Bounce", letter);
    assertThat(returnedOnBoard()).containsExactly(amina);
    assertThat(story.dossier(amina).at("/returned/0/person").asString()).isEqualTo("NOMINATOR");
    pass(Duration.ofMinutes(1));
    story.agree(amina);
    award.deliverMail();
    assertThat(returnedOnBoard()).isEmpty();
    assertThat(story.dossier(amina).path("returned")).isEmpty();
  }

  @Test
  void isShownOfWhatWasGivenUpToo() {
    var letter = story.lastLetter("bettina@nominee.example");
    var deliveries = award.bean(Deliveries.class);
    pass(Duration.ofMinutes(1));
    deliveries.note(letter.recipient(), "mail-9", Deliveries.State.FAILED, award.clock().instant());
    assertThat(returnedOnBoard()).containsExactly(bettina);
    pass(Duration.ofMinutes(1));
    deliveries.note(letter.recipient(), "mail-9", Deliveries.State.QUEUED, award.clock().instant());
    assertThat(returnedOnBoard()).as("is sent again").isEmpty();
  }

  @Test
  void isGoneWithWhoeverIsErased() {
    var nominee = story.nominee(amina);
    comesBack("Bounce", story.lastLetter("amina@nominee.example"));
    assertThat(returnedOnBoard()).containsExactly(amina);
    var declined = nominee.send("DeclineNomination", CommitteeStory.declining(amina));
    assertThat(declined.refusal("declineNomination")).isEmpty();
    assertThat(returnedOnBoard()).isEmpty();
    assertThat(story.dossier(amina).path("returned")).isEmpty();
  }

  @Test
  void countsMembersWhoWereNotReached() {
    story.invite("Ada", "ada@adviser.example", "Mills");
    var juror =
        award.put(
            Person.newcomer(Role.JUROR, CommitteeStory.EDITION, "Jo", "j@j.example", Language.EN));
    assertThat(story.secretariat.send("NotReached").data("notReached"))
        .hasToString("{\"advisers\":0,\"jurors\":0,\"trustees\":0}");
    comesBack("Bounce", story.lastLetter("ada@adviser.example"));
    award
        .bean(Deliveries.class)
        .note(juror.id(), "mail-9", Deliveries.State.FAILED, TestAward.START);
    assertThat(story.secretariat.send("NotReached").data("notReached"))
        .hasToString("{\"advisers\":1,\"jurors\":1,\"trustees\":0}");
    assertThat(returnedOnBoard()).as("is of no nomination").isEmpty();
  }

  @Test
  void writesAgainToThoseWhoHaveNotAnsweredAndOnceADay() {
    assertThat(remind(amina, bettina)).containsExactly("JUST_SENT", "JUST_SENT");
    pass(DAY);
    story.agree(bettina);
    var before = TestAward.tokenIn(story.lastLetter("amina@nominee.example").text());
    assertThat(remind(amina, bettina, "nomination-none"))
        .containsExactly("", "ALREADY_ANSWERED", "UNKNOWN");
    var letter = story.lastLetter("amina@nominee.example");
    assertThat(TestAward.tokenIn(letter.text())).isNotEqualTo(before);
    assertThat(remind(amina)).containsExactly("JUST_SENT");
    assertThat(acts("NOMINEE_ASKED_ANEW")).isEqualTo(1);
    assertThat(remind(amina, amina)).containsExactly("JUST_SENT", "JUST_SENT");
    var most = IntStream.range(0, 51).mapToObj(i -> "nomination-" + i).toList();
    assertThat(remind(most.subList(1, 51).toArray(String[]::new))).hasSize(50);
    assertThat(story.secretariat.send("RemindNominees", Map.of("ids", most)).error())
        .isEqualTo("LIMIT_EXCEEDED");
    award.put(
        award.bean(Editions.class).get(CommitteeStory.EDITION).withState(EditionState.ADVICE));
    pass(DAY);
    assertThat(remind(amina)).containsExactly("ANSWER_CLOSED");
  }

  @Test
  void writesOnceToWhoeverIsNominatedTwiceAndNotWhereAMailCameBack() {
    story.nominate("Aminah", "amina@nominee.example");
    var again = story.nominations.get(2);
    comesBack("Bounce", story.lastLetter("bettina@nominee.example"));
    pass(DAY);
    assertThat(remind(amina, again, bettina)).containsExactly("", "JUST_SENT", "NOT_REACHED");
    assertThat(remind(again)).as("in another request").containsExactly("");
    pass(DAY);
    var now = award.clock().instant();
    for (int mail = 0; mail < Allowance.MAILS_TO_ADDRESS.most(); mail++) {
      award.bean(UnaskedMail.class).count("amina@nominee.example", "mail " + mail, now);
    }
    assertThat(remind(amina)).containsExactly("MAILBOX_FULL");
  }

  private void comesBack(String type, Transport.Message letter) {
    pass(Duration.ofMinutes(1));
    award.takeReport(SesReport.of(type, letter));
  }

  private void pass(Duration time) {
    award.clock().set(award.clock().instant().plus(time));
    story.reenterOffice();
  }

  private List<JsonNode> rows() {
    var wanted = Map.of("fit", Map.of("flag", "RETURNED"), "order", "OLDEST", "first", 50);
    return story
        .secretariat
        .send("NominationBoard", wanted)
        .data("board", "edges")
        .values()
        .stream()
        .map(edge -> edge.path("node"))
        .toList();
  }

  private List<String> returnedOnBoard() {
    return rows().stream().map(row -> row.path("id").asString()).toList();
  }

  private List<String> remind(String... nominations) {
    return story
        .secretariat
        .send("RemindNominees", Map.of("ids", List.of(nominations)))
        .data("remindNominees", "results")
        .values()
        .stream()
        .map(one -> one.path("userErrors").path(0).path("code").asString(""))
        .toList();
  }

  private long acts(String code) {
    return story
        .secretariat
        .send("AuditLog", Map.of("first", 50))
        .data("auditLog", "edges")
        .values()
        .stream()
        .filter(edge -> edge.at("/node/act").asString().equals(code))
        .count();
  }
}
