package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.mail.SesReport;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.mail.UnaskedMail;
import org.junit.jupiter.api.Test;

/** The secretariat's own messages to those who nominate, and to nominees who have agreed. */
class MessagesTests {
  private static final String TEXT =
      "Dear all, see <b>https://example.org/hall</b>.\n\n> The hall\n";
  private static final String SUBJECT = "The hall & the date";

  private final CommitteeStory story = CommitteeStory.nominating("Amina", "Bettina");
  private final TestAward award = story.award;
  private final String amina = story.nominations.getFirst();
  private final String bettina = story.nominations.getLast();

  @Test
  void areWrittenToNomineesWhoHaveAgreedEachAboutTheirNomination() {
    story.agree(amina);
    assertThat(write("key-nominees", "NOMINEE", amina, bettina, "nomination-none"))
        .containsExactly("", "NOT_AGREED", "UNKNOWN");
    var letter = story.lastLetter("amina@nominee.example");
    assertThat(letter.subject()).isEqualTo(SUBJECT);
    var reference = story.dossier(amina).path("reference").asString();
    assertThat(letter.text())
        .contains(
            reference,
            "Amina",
            "\n\nDear all, see <b>https://example.org/hall</b>.\n\n> The hall\n\n");
    assertThat(letter.html())
        .contains(
            "&lt;b&gt;https://example.org/hall&lt;/b&gt;",
            "&gt; The hall",
            "The hall &amp; the date")
        .doesNotContain("href=\"https://example.org", "class=\"button\"", "<b>");
    assertThat(acts()).isEqualTo(1);
  }

  @Test
  void areWrittenOnceByAPressAndAgainByAnother() {
    assertThat(write("key-press-1", "NOMINATOR", amina, bettina)).containsExactly("", "");
    assertThat(letters()).hasSize(2);
    assertThat(write("key-press-1", "NOMINATOR", amina, bettina)).containsExactly("", "");
    assertThat(letters()).hasSize(2);
    assertThat(acts()).isEqualTo(2);
    assertThat(write("key-press-2", "NOMINATOR", amina, amina)).containsExactly("", "");
    assertThat(letters()).hasSize(3);
  }

  @Test
  void areLookedAtBeforeAsTheyWillBeRead() {
    assertThat(preview("NOMINEE")).as("nobody has agreed").isEmpty();
    var shown = preview("NOMINATOR");
    write("key-preview", "NOMINATOR", amina);
    var letter = letters().getFirst();
    assertThat(shown).isEqualTo(letter.subject() + "\n" + letter.text());
    assertThat(acts()).isEqualTo(1);
  }

  @Test
  void goToNobodyWhomMailDoesNotReachOrWhoseNominationIsWithdrawn() {
    assertThat(write("key-language", "NOMINATOR", List.of("ES"), SUBJECT, TEXT, amina))
        .containsExactly("NO_MESSAGE");
    award.clock().forward(Duration.ofMinutes(1));
    comesBack(story.lastLetter("nominator@example.org"));
    assertThat(write("key-refusals", "NOMINATOR", amina, bettina))
        .containsOnlyOnce("NOMINATOR_NOT_REACHED");
    story.nominators.get(1).send("WithdrawNomination", Map.of("input", Map.of("reason", "Left.")));
    assertThat(write("key-withdrawn", "NOMINATOR", bettina)).containsExactly("WITHDRAWN");
  }

  @Test
  void areRefusedWithAllThatIsWrong() {
    assertThat(write("short", "NOMINATOR", amina)).containsExactly("INVALID_KEY");
    assertThat(write("key-empty", "NOMINATOR", List.of("EN"), " ", TEXT, amina))
        .containsExactly("NOTE_REQUIRED");
    assertThat(write("key-empty", "NOMINATOR", List.of("EN"), SUBJECT, "\n", amina))
        .containsExactly("NOTE_REQUIRED");
    assertThat(write("key-long", "NOMINATOR", List.of("EN"), "x".repeat(81), TEXT, amina))
        .containsExactly("TOO_LONG");
    assertThat(write("key-long", "NOMINATOR", List.of("EN"), SUBJECT, "x".repeat(2001), amina))
        .containsExactly("TOO_LONG");
    var many = Collections.nCopies(500, "EN");
    assertThat(
            send("key-many", "NOMINATOR", many, " ", TEXT, List.of(amina))
                .data("writeToSeveral", "results")
                .path(0)
                .path("userErrors"))
        .as("of more in one language, the first")
        .hasSize(1);
    assertThat(letters()).isEmpty();
    var most = IntStream.range(0, 51).mapToObj(i -> "nomination-" + i).toList();
    assertThat(send("key-most", "NOMINATOR", List.of("EN"), SUBJECT, TEXT, most).error())
        .isEqualTo("LIMIT_EXCEEDED");
  }

  @Test
  void fillNoMailboxOfSomebodyWhoNeverOpenedALink() {
    story.agree(bettina);
    var paper =
        Map.of("nomination", amina, "version", story.version(amina), "note", "On paper, in March.");
    assertThat(
            story
                .secretariat
                .send("RecordConsent", Map.of("input", paper))
                .refusal("recordConsent"))
        .isEmpty();
    var now = award.clock().instant();
    for (var name : List.of("amina", "bettina")) {
      for (int mail = 0; mail < Allowance.MAILS_TO_ADDRESS.most(); mail++) {
        award.bean(UnaskedMail.class).count(name + "@nominee.example", "mail " + mail, now);
      }
    }
    assertThat(write("key-full", "NOMINEE", amina, bettina)).containsExactly("MAILBOX_FULL", "");
  }

  private void comesBack(Transport.Message letter) {
    award.takeReport(SesReport.of("Bounce", letter));
  }

  private List<Transport.Message> letters() {
    return award.deliverMail().stream().filter(letter -> letter.subject().equals(SUBJECT)).toList();
  }

  private String preview(String reader) {
    var input =
        Map.of(
            "nomination",
            amina,
            "reader",
            reader,
            "language",
            "EN",
            "subject",
            SUBJECT,
            "text",
            TEXT);
    var shown =
        story.secretariat.send("MessagePreview", Map.of("input", input)).data("messagePreview");
    return shown.isNull()
        ? ""
        : shown.path("subject").asString() + "\n" + shown.path("text").asString();
  }

  private List<String> write(String key, String reader, String... nominations) {
    return write(
        key, reader, List.of("AR", "ZH", "EN", "FR", "RU", "ES"), SUBJECT, TEXT, nominations);
  }

  private List<String> write(
      String key,
      String reader,
      List<String> languages,
      String subject,
      String text,
      String... nominations) {
    return send(key, reader, languages, subject, text, List.of(nominations))
        .data("writeToSeveral", "results")
        .values()
        .stream()
        .map(one -> one.path("userErrors").path(0).path("code").asString(""))
        .toList();
  }

  private TestBrowser.Answer send(
      String key,
      String reader,
      List<String> languages,
      String subject,
      String text,
      List<String> nominations) {
    var messages =
        languages.stream()
            .map(language -> Map.of("language", language, "subject", subject, "text", text))
            .toList();
    var input = Map.of("idempotencyKey", key, "reader", reader, "messages", messages);
    return story.secretariat.send("WriteToSeveral", Map.of("ids", nominations, "input", input));
  }

  private long acts() {
    return story
        .secretariat
        .send("AuditLog", Map.of("first", 50))
        .data("auditLog", "edges")
        .values()
        .stream()
        .filter(edge -> edge.at("/node/act").asString().equals("MESSAGE_SENT"))
        .count();
  }
}
