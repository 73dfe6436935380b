package org.businessleaderaward.programme.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The texts that the secretariat writes for the institution's pages. */
class PageDeskTests {
  private static final String TEXT = "# About us\nA foundation.\n## Seat\n[[Where we are]]";

  private final TestAward award = new TestAward();
  private TestBrowser office = award.browser(Room.SECRETARIAT);

  @BeforeEach
  void enter() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    office = officer("edition-2026", "Olga Officer");
  }

  private TestBrowser officer(String edition, String name) {
    var person = Person.newcomer(Role.SECRETARIAT, edition, name, "o@example.org", Language.EN);
    return award.enter(Room.SECRETARIAT, award.put(person).id());
  }

  @ParameterizedTest
  @EnumSource(PublicPage.class)
  void areReadByEverybodyInTheLanguageTheyWereWrittenInAndNoOther(PublicPage page) {
    assertThat(shown(page, "FR").isNull()).isTrue();
    assertThat(write(page, "FR", " " + TEXT + "\r\n", 0).refusal("writePage")).isEmpty();
    assertThat(shown(page, "FR").path("text").asString()).isEqualTo(TEXT);
    assertThat(shown(page, "FR").path("version").asInt()).isEqualTo(1);
    assertThat(shown(page, "EN").isNull()).isTrue();
  }

  @Test
  void areReadInEnglishWhereTheLanguageIsNull() {
    write(PublicPage.ABOUT, "EN", TEXT, 0);
    var query = "{\"query\":\"{ pageText(page: ABOUT, language: null) { text } }\"}";
    assertThat(award.browser(Room.PUBLIC).post(query).data("pageText", "text").asString())
        .isEqualTo(TEXT);
  }

  @Test
  void keepEachVersionWithWhoWroteItAndWhen() {
    write(PublicPage.ABOUT, "EN", TEXT, 0);
    write(PublicPage.ABOUT, "EN", "# About\nNew.", 1);
    write(PublicPage.CONTACT, "EN", "# Contact\nOther.", 0);
    var versions = versions(PublicPage.ABOUT);
    assertThat(versions.valueStream().map(one -> one.path("version").asInt()))
        .containsExactly(2, 1);
    assertThat(versions.valueStream().map(one -> one.path("writtenBy").asString()))
        .containsExactly("Olga Officer", "Olga Officer");
    assertThat(versions.path(1).path("text").asString()).isEqualTo(TEXT);
    assertThat(versions.path(1).path("writtenAt").asString())
        .isEqualTo(award.clock().instant().toString());

    assertThat(write(PublicPage.ABOUT, "EN", TEXT, 2).refusal("writePage")).isEmpty();
    assertThat(shown(PublicPage.ABOUT, "EN").path("text").asString()).isEqualTo(TEXT);
    assertThat(shown(PublicPage.ABOUT, "EN").path("version").asInt()).isEqualTo(3);
  }

  @Test
  void sayWhatIsThereAndWhatIsStillToBeFilledIn() {
    write(PublicPage.ABOUT, "EN", TEXT, 0);
    write(PublicPage.TERMS, "AR", "# ش\nنص", 0);
    var pages = office.send("Pages").data("pages");
    assertThat(
            pages
                .valueStream()
                .map(
                    one ->
                        "%s %s %d"
                            .formatted(
                                one.path("page").asString(),
                                one.path("language").asString(),
                                one.path("places").asInt())))
        .containsExactlyInAnyOrder("ABOUT EN 1", "TERMS AR 0");
  }

  @Test
  void whoComesSecondIsToldAndNothingIsLost() {
    write(PublicPage.ABOUT, "EN", TEXT, 0);
    var late = write(PublicPage.ABOUT, "EN", "# Mine\nToo.", 0);
    assertThat(late.refusal("writePage")).isEqualTo("CHANGED");
    assertThat(late.data("writePage", "text", "text").asString()).isEqualTo(TEXT);
    assertThat(write(PublicPage.ABOUT, "EN", "# Mine\nToo.", 2).refusal("writePage"))
        .isEqualTo("CHANGED");
    assertThat(versions(PublicPage.ABOUT)).hasSize(1);
  }

  @Test
  void giveThePageItsFirstTextBackWhenEmptied() {
    write(PublicPage.ABOUT, "EN", TEXT, 0);
    assertThat(write(PublicPage.ABOUT, "EN", " \n", 1).refusal("writePage")).isEmpty();
    assertThat(shown(PublicPage.ABOUT, "EN").isNull()).isTrue();
    assertThat(versions(PublicPage.ABOUT)).hasSize(2);
    assertThat(write(PublicPage.TERMS, "EN", "", 0).refusal("writePage")).isEqualTo("REQUIRED");
  }

  @Test
  void areRefusedWhereTheyCannotBeKept() {
    for (var wrong :
        List.of(
            Map.entry("TOO_LONG", "a".repeat(PageDesk.LONGEST + 1)),
            Map.entry("INVALID_TEXT", "a\u0000b"))) {
      assertThat(write(PublicPage.ABOUT, "EN", wrong.getValue(), 0).refusal("writePage"))
          .isEqualTo(wrong.getKey());
    }
    assertThat(write(PublicPage.ABOUT, "EN", "😀".repeat(PageDesk.LONGEST), 0).refusal("writePage"))
        .isEmpty();
  }

  @Test
  void areTheInstitutionsAndNoSamples() {
    write(PublicPage.ABOUT, "EN", TEXT, 0);
    award.put(EditionFixtures.named("edition-2028", 2028, EditionState.DRAFT, false));
    award.put(EditionFixtures.named("sample-2026", 2026, EditionState.CALL_OPEN, true));
    office = officer("sample-2026", "Sam Sample");
    assertThat(write(PublicPage.ABOUT, "EN", "# Sample", 1).error()).isEqualTo("FORBIDDEN");
    office = officer("edition-2028", "Nina Next");
    assertThat(versions(PublicPage.ABOUT).path(0).path("writtenBy").isNull()).isTrue();
    assertThat(write(PublicPage.ABOUT, "EN", "# Next", 1).refusal("writePage")).isEmpty();
  }

  @Test
  void standInTheLog() {
    write(PublicPage.RUN_YOUR_OWN, "ZH", TEXT, 0);
    var log = office.send("AuditLog", Map.of("first", 20, "log", "EDITION"));
    assertThat(log.data("auditLog", "edges").valueStream().map(edge -> edge.path("node")))
        .extracting(act -> act.path("act").asString() + " " + act.path("detail").asString())
        .contains("PAGE_WRITTEN RUN_YOUR_OWN ZH 1");
  }

  private TestBrowser.Answer write(PublicPage page, String language, String text, int version) {
    return office.send(
        "WritePage",
        Map.of(
            "input",
            Map.of("page", page.name(), "language", language, "text", text, "version", version)));
  }

  private JsonNode versions(PublicPage page) {
    return office
        .send("PageVersions", Map.of("page", page.name(), "language", "EN"))
        .data("pageVersions");
  }

  private JsonNode shown(PublicPage page, String language) {
    return award
        .browser(Room.PUBLIC)
        .send("PageText", Map.of("page", page.name(), "language", language))
        .data("pageText");
  }
}
