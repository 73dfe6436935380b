package org.businessleaderaward.nominations.entered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;

/**
 * What would come of entering a nomination, such as a line of a table, before anything is saved.
 */
class TriedEntryTests {
  private final CommitteeStory story = new CommitteeStory();

  @Test
  void isRefusedForWhatEnteringItWouldBeRefusedFor() {
    for (var wrong :
        List.of(
            with("statements", List.of()),
            with("nominator", Map.of("name", "N".repeat(201))),
            with("nominee", Map.of("name", "Amal", "email", "amal")),
            with("evidenceLinks", List.of("javascript:alert(1)")),
            with("category", "no-such-category"),
            with("declaresAccuracy", false),
            with("allowsContact", false),
            with("receivedOn", "2025-12-31"),
            with("receivedOn", "15.1.2026"),
            with("key", "short"))) {
      assertThat(refusals("TryEntry", wrong))
          .as(wrong.toString())
          .isNotEmpty()
          .isEqualTo(refusals("EnterNomination", wrong));
    }
    assertThat(story.award.dump(TableOf.NOMINATIONS)).isEmpty();
  }

  @Test
  void isNotSavedAndNobodyIsWrittenTo() {
    var people = story.award.dump(TableOf.ACCESS);
    assertThat(refusals("TryEntry", EnteringTests.came("Amal"))).isEmpty();
    assertThat(nomination("TryEntry", EnteringTests.came("Amal"))).isEmpty();
    assertThat(story.award.dump(TableOf.NOMINATIONS)).isEmpty();
    assertThat(story.award.dump(TableOf.ACCESS)).hasSameSizeAs(people);
    assertThat(story.award.deliverMail())
        .extracting(Transport.Message::to)
        .doesNotContain("nora@example.org", "amal@nominee.example");
    assertThat(story.secretariat.send("AuditLog", Map.of("first", 20)).data("auditLog").toString())
        .doesNotContain("NOMINATION_ENTERED");
  }

  @Test
  void isNamedOnceItIsOnRecordAndRefusedOnceItWasErased() {
    var came = EnteringTests.came("Amal");
    var id = nomination("EnterNomination", came);
    assertThat(nomination("TryEntry", came)).isEqualTo(id);
    story.award.bean(Erasure.class).lapse(id, story.award.clock().instant());
    for (var operation : List.of("TryEntry", "EnterNomination")) {
      assertThat(refusals(operation, came)).containsExactly("ENTERED_ERASED");
      assertThat(nomination(operation, came)).isEmpty();
    }
  }

  private static Map<String, Object> with(String name, Object value) {
    var came = new HashMap<>(EnteringTests.came("Amal"));
    came.put(name, value);
    return came;
  }

  private List<String> refusals(String operation, Map<String, Object> came) {
    return story
        .secretariat
        .send(operation, Map.of("input", came))
        .data(field(operation), "userErrors")
        .valueStream()
        .map(error -> error.path("code").asString() + path(error.path("field").toString()))
        .toList();
  }

  /** Where it is, if it is anywhere. */
  private static String path(String field) {
    return field.equals("null") ? "" : " " + field;
  }

  private String nomination(String operation, Map<String, Object> came) {
    return story
        .secretariat
        .send(operation, Map.of("input", came))
        .data(field(operation), "nomination")
        .path("id")
        .asString("");
  }

  private static String field(String operation) {
    return operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
  }
}
