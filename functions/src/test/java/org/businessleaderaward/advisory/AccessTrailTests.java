package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is seen to have opened which room, dossier and file, and whose data. */
class AccessTrailTests {
  private final CommitteeStory story = new CommitteeStory();
  private final TestAward award = story.award;
  private String amina = "";
  private String file = "";

  @BeforeEach
  void begin() {
    var draft = story.begin("Amina");
    file = story.upload(draft);
    story.submit(draft, "Amina", 2);
    amina = story.nominations.getFirst();
  }

  private List<JsonNode> trail() {
    var answer = story.secretariat.send("AccessTrail", Map.of("first", 50));
    return answer.data("accessTrail", "edges").values().stream()
        .map(edge -> edge.path("node"))
        .toList();
  }

  private List<String> opened(String reader) {
    return trail().stream()
        .filter(one -> one.path("reader").asString("").equals(reader))
        .map(one -> one.path("opened").asString() + " " + one.path("subject").asString())
        .toList();
  }

  private String secretary() {
    return story.secretariat.cookie().substring(0, story.secretariat.cookie().indexOf('.'));
  }

  @Test
  void row61SaysWhoOfTheSecretariatOpenedADossierAFileAndAPersonsData() {
    story.secretariat.send("NominationBoard", Map.of("status", "SUBMITTED", "first", 10));
    assertThat(opened(secretary())).as("a list is no dossier").containsExactly("ROOM secretariat");

    award.clock().forward(Duration.ofSeconds(1));
    story.secretariat.send("NominationOnBoard", Map.of("id", amina));
    story.secretariat.send("NominationOnBoard", Map.of("id", amina));
    award.clock().forward(Duration.ofSeconds(1));
    var wanted = Map.of("nomination", amina, "file", file);
    story.secretariat.send("BoardEvidenceDownload", wanted);
    story.secretariat.send("BoardEvidenceDownload", Map.of("nomination", amina, "file", "none"));
    award.clock().forward(Duration.ofSeconds(1));
    story.secretariat.send("PersonalData", Map.of("email", "amina@nominee.example"));

    assertThat(opened(secretary()))
        .containsExactly(
            "PERSONAL_DATA " + amina, "FILE " + amina, "DOSSIER " + amina, "ROOM secretariat");
    assertThat(trail().getFirst().path("readerName").asString()).isEqualTo("Sam");
    assertThat(trail().get(1).path("file").asString()).isEqualTo(file);

    award.clock().forward(Duration.ofHours(1));
    story.reenterOffice();
    story.secretariat.send("NominationOnBoard", Map.of("id", amina));
    assertThat(opened(secretary())).filteredOn(("DOSSIER " + amina)::equals).hasSize(2);
  }

  @Test
  void row61SaysWhichAdviserOpenedADossierButNoneOfWhatWasRead() {
    var ada = adviser();
    award.clock().forward(Duration.ofSeconds(1));
    story.browser(ada).send("Assignments", Map.of("first", 10));
    assertThat(opened(ada)).containsExactly("ROOM advisory");
    story.declare(ada, amina, false);
    story.browser(ada).send("Assignments", Map.of("first", 10));
    assertThat(opened(ada)).containsExactly("DOSSIER " + amina, "ROOM advisory");

    var stored =
        award.dump(TableOf.ACCESS).stream()
            .filter(item -> Objects.toString(item.get("pk")).contains("TRAIL#"))
            .toList();
    assertThat(stored).isNotEmpty().allMatch(item -> item.containsKey("expiresAt"));
    // Identifiers are of random letters a to f.
    assertThat(stored.toString())
        .doesNotContain("Amina", "Report", "@")
        .doesNotContainPattern("\\bada\\b");
  }

  @Test
  void row61IsGivenOutWithTheDataOfReaderAndNomineeAndKeepsNoReaderWhoWasErased() {
    var ada = adviser();
    story.declare(ada, amina, false);
    story.browser(ada).send("Assignments", Map.of("first", 10));
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    assertThat(exported("ada@example.org").at("/records/0/opened").toString())
        .contains("DOSSIER", amina);
    assertThat(exported("amina@nominee.example").at("/records/0/openedBy").toString())
        .contains("ADVISER", "DOSSIER")
        .doesNotContain(ada);

    var erased = story.secretariat.send("ErasePersonalData", Map.of("email", "ada@example.org"));

    assertThat(erased.refusal("erasePersonalData")).isEmpty();
    assertThat(opened(ada)).isEmpty();
    assertThat(trail())
        .filteredOn(one -> one.path("role").asString().equals("ADVISER"))
        .hasSize(2)
        .allMatch(one -> one.path("reader").isNull() && one.path("readerName").isNull());
    assertThat(
            award.dump(TableOf.ACCESS).stream()
                .filter(item -> Objects.toString(item.get("pk")).contains("TRAIL#"))
                .toList()
                .toString())
        .doesNotContain(ada);
  }

  private String adviser() {
    story.nominate("Bettina");
    story.screen();
    var ada = story.invite("ada", "ada@example.org", "An employer of hers");
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEmpty();
    story.reenter(ada);
    return ada;
  }

  private JsonNode exported(String email) {
    var answer = story.secretariat.send("ExportPersonalData", Map.of("email", email));
    return JsonMapper.shared().readTree(answer.data("exportPersonalData", "json").asString());
  }
}
