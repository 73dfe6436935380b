package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.businessleaderaward.mail.Transport.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTests {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir Path folder;

  @Test
  void keepsALetterAsItWasSent() {
    box(NOON).send(letter("mail-1", "Good news", "text"));
    assertThat(box(NOON).letter("mail-1"))
        .contains(
            new MailFolder.Sent(
                "mail-1", "person-1", "ana@example.org", "Good news", "text", "<p>", NOON));
  }

  @Test
  void showsTheNewestFirst() {
    box(NOON).send(letter("mail-1", "first", ""));
    box(NOON.plusSeconds(1)).send(letter("mail-2", "second", ""));
    assertThat(box(NOON).letters())
        .extracting(MailFolder.Sent::subject)
        .containsExactly("second", "first");
  }

  @Test
  void keepsALetterThatIsSentAgainOnce() {
    box(NOON).send(letter("mail-1", "before the crash", ""));
    box(NOON).send(letter("mail-1", "after it", ""));
    assertThat(box(NOON).letters())
        .extracting(MailFolder.Sent::subject)
        .containsExactly("after it");
  }

  @Test
  void letsNoIdNameAFileElsewhere() {
    assertThat(box(NOON).letter("../../etc/passwd")).isEmpty();
  }

  @Test
  void makesLinksAliveAndLeavesTheFullStopOut() {
    var page = show("Open http://localhost:8080/en/jury/#a-b_c.");
    assertThat(page)
        .contains(
            "<a href=\"http://localhost:8080/en/jury/#a-b_c\">http://localhost:8080/en/jury/#a-b_c</a>.");
  }

  @Test
  void showsMarkupAsText() {
    assertThat(show("<script>alert(1)</script> https://a.example/?x=\"><b>"))
        .contains("&lt;script&gt;")
        .doesNotContain("<script>", "<b>");
  }

  @Test
  void showsTheLetterAsAMailReaderDoesWhereNoScriptRuns() {
    assertThat(show("text"))
        .contains("src=\"/mail/mail-1?page\"", "sandbox=\"allow-popups allow-popups-to-escape")
        .doesNotContain("allow-scripts", "allow-same-origin");
  }

  @Test
  void showsItOnADarkGroundAndAsWideAsAPhone() {
    var view = LetterView.of("dark&narrow");
    assertThat(view.frame("mail-1")).contains("class=\"narrow\"", "?page&amp;dark");
    assertThat(view.page("<head>@media (prefers-color-scheme: dark)"))
        .contains("<base target=\"_blank\">", "@media all");
    assertThat(LetterView.of("").page("@media (prefers-color-scheme: dark)"))
        .isEqualTo("@media not all");
    assertThat(view.links()).contains("<a href=\"?narrow\">Light", "<a href=\"?dark\">As wide");
  }

  private MailFolder box(Instant now) {
    return new MailFolder(folder, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Message letter(String id, String subject, String text) {
    return new Message(id, "person-1", "ana@example.org", subject, text, "<p>");
  }

  private static String show(String text) {
    return MailPages.letter(
        new MailFolder.Sent("mail-1", "person-1", "ana@example.org", "<i>subject", text, "", NOON),
        LetterView.of(""));
  }
}
