package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier.Verdict;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.evidence.Samples;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a member of the secretariat asks of a person's data, where one is nominated. */
final class PersonalDataDesk {
  static final String NOMINATOR = "nominator@example.org";

  final CommitteeStory story = new CommitteeStory();
  final TestAward award = story.award;

  /** The nomination that there is. */
  final String amina;

  PersonalDataDesk() {
    story.nominate("Amina");
    amina = story.nominations.getFirst();
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
  }

  List<JsonNode> parts(String address) {
    var parts = new ArrayList<JsonNode>();
    var answer = export(address, null);
    parts.add(records(answer));
    while (!answer.data("exportPersonalData", "next").isNull()) {
      answer = export(address, answer.data("exportPersonalData", "next").asString());
      parts.add(records(answer));
    }
    return parts;
  }

  TestBrowser.Answer export(String address, @Nullable String after) {
    var wanted = new HashMap<String, Object>();
    wanted.put("email", address);
    wanted.put("after", after);
    var answer = story.secretariat.send("ExportPersonalData", wanted);
    var sent = JsonMapper.shared().writeValueAsString(answer.body().toString());
    assertThat(sent.length()).as("what a function answers with").isLessThan(5_000_000);
    return answer;
  }

  static JsonNode records(TestBrowser.Answer answer) {
    var json = answer.data("exportPersonalData", "json").asString();
    return JsonMapper.shared().readTree(json).path("records");
  }

  void ask(String adviser, String question) {
    var input = Map.of("nomination", amina, "question", question);
    assertThat(
            story
                .browser(adviser)
                .send("AskNominator", Map.of("input", input))
                .refusal("askNominator"))
        .isEmpty();
  }

  JsonNode exported(String email) {
    var answer = story.secretariat.send("ExportPersonalData", Map.of("email", email));
    return JsonMapper.shared().readTree(answer.data("exportPersonalData", "json").asString());
  }

  TestBrowser.Answer erase(String email) {
    return story.secretariat.send("ErasePersonalData", Map.of("email", email));
  }

  JsonNode find(String email) {
    return story.secretariat.send("PersonalData", Map.of("email", email)).data("personalData");
  }

  static List<String> roles(JsonNode records) {
    return records.values().stream().map(one -> one.path("role").asString()).toList();
  }

  NominationStatus status(String nomination) {
    return award.bean(Nominations.class).find(nomination).orElseThrow().status();
  }

  void move(EditionState state) {
    award.put(award.bean(Editions.class).get(CommitteeStory.EDITION).withState(state));
  }

  void assertThatTheLogVerifies() {
    assertThat(award.bean(AuditLog.class).verify(CommitteeStory.EDITION))
        .isInstanceOf(Verdict.Intact.class);
    assertThat(award.dump(TableOf.AUDIT).toString()).contains("PERSONAL_DATA_ERASED");
  }

  String everything() {
    return everything(award);
  }

  /** Every item of every table, and every file of evidence. */
  static String everything(TestAward award) {
    var tables =
        Arrays.stream(TableOf.values())
            .flatMap(table -> award.dump(table).stream())
            .map(Objects::toString)
            .collect(Collectors.joining("\n"));
    return tables + files(award);
  }

  /** Every file of evidence, with its path. */
  static String files(TestAward award) {
    var folder = award.bean(Environment.class).getRequiredProperty("EVIDENCE_FOLDER");
    var files = new StringBuilder();
    try (var paths = Files.walk(Path.of(folder))) {
      for (var path : paths.filter(PersonalDataDesk::isEvidence).toList()) {
        files.append(path).append(Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.toString();
  }

  /** Beside them lies the key by which their addresses are signed. */
  private static boolean isEvidence(Path path) {
    return Files.isRegularFile(path) && !path.endsWith("signing.key");
  }

  /** Sends a PDF that has a text in it, and confirms it. */
  void upload(TestBrowser browser, String text) {
    story.upload(browser, "Amina.pdf", Samples.pdf(text));
  }
}
