package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.AccessKeys;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import tools.jackson.databind.JsonNode;

/** What somebody opened, and who looked them up, when it is more than one answer holds. */
class ExportedTrailTests {
  /** As many as a record has. */
  private static final int FULL = 1_000;

  private static final int BATCH = 25;

  private final PersonalDataDesk desk = new PersonalDataDesk();
  private final CommitteeStory story = desk.story;

  /** Invited, and never came in, which would be on her trail. */
  private final String ada = invited();

  private final String prefix = story.award.bean(Storage.class).prefix();

  @ParameterizedTest
  @CsvSource({"0, 0, 1", "1000, 999, 1", "1000, 1001, 2", "2001, 2000, 3", "0, 1001, 2"})
  void row55GivesOutEveryOpeningOnceInRecordsOfAThousand(int opened, int openedBy, int records) {
    openings(AccessKeys.trailBy(ada), opened, "nomination-");
    openings(AccessKeys.trailOf(ada), openedBy, "person-");
    var given = desk.parts("ada@example.org").stream().flatMap(part -> part.valueStream()).toList();
    var ofTrail = given.stream().filter(one -> one.has("opened") || one.has("openedBy")).toList();
    assertThat(ofTrail)
        .hasSize(records)
        .allSatisfy(
            one -> {
              assertThat(one.path("id").asString()).isEqualTo(ada);
              assertThat(one.path("opened").size()).isLessThanOrEqualTo(FULL);
              assertThat(one.path("openedBy").size()).isLessThanOrEqualTo(FULL);
            });
    assertThat(times(ofTrail, "opened")).isEqualTo(instants(opened));
    assertThat(times(ofTrail, "openedBy")).isEqualTo(instants(openedBy));
    assertThat(given).filteredOn(one -> one.has("mails")).as("the person, once").hasSize(1);
  }

  private String invited() {
    var wanted = Map.of("name", "Ada", "email", "ada@example.org", "language", "FR");
    var profile = CommitteeStory.profile("", List.of("FR"));
    return story
        .secretariat
        .send("InviteAdviser", Map.of("input", wanted, "profile", profile))
        .data("inviteAdviser", "person", "id")
        .asString();
  }

  /** Who keeps what was said of a part may give anything back. */
  @Test
  void refusesAPlaceInATrailAtWhichNoPartEnds() {
    var first = desk.export("ada@example.org", null);
    assertThat(first.refusal("exportPersonalData")).isEmpty();
    for (var place : List.of("x -", "eA -", "- x")) {
      var after = CommitteeStory.EDITION + "#" + module() + "#" + ada + " " + place;
      var answer = desk.export("ada@example.org", after);
      assertThat(answer.refusal("exportPersonalData")).as(place).isEqualTo("NOT_FOUND");
    }
  }

  /** Which of an edition's modules keeps the members: the one after which a long trail goes on. */
  private int module() {
    openings(AccessKeys.trailBy(ada), 10 * FULL, "nomination-");
    var next = desk.export("ada@example.org", null).data("exportPersonalData", "next").asString();
    return Integer.parseInt(next.split("#", 3)[1]);
  }

  private static List<String> times(List<JsonNode> records, String of) {
    var times = new ArrayList<String>();
    records.forEach(record -> record.path(of).forEach(one -> times.add(one.path("at").asString())));
    return times;
  }

  private static List<String> instants(int number) {
    return IntStream.range(0, number).mapToObj(one -> at(one).toString()).toList();
  }

  private static Instant at(int number) {
    return TestAward.START.plusSeconds(3_600L * number);
  }

  /** As the trail keeps them, which writes one at a time. */
  private void openings(String partition, int number, String of) {
    var client = EmbeddedStorage.client(prefix);
    IntFunction<Map<String, AttributeValue>> item =
        one ->
            Map.of(
                "pk", text(partition),
                "sk", text(AccessKeys.opening(at(one), List.of(of + one, "FILE", "file-" + one))),
                "at", text(at(one).toString()),
                "role", text("ADVISER"),
                "reader", text(ada),
                "opened", text("FILE"),
                "subject", text(of + one),
                "edition", text(CommitteeStory.EDITION),
                "file", text("file-" + one));
    for (int from = 0; from < number; from += BATCH) {
      var puts =
          IntStream.range(from, Math.min(from + BATCH, number))
              .mapToObj(item)
              .map(one -> WriteRequest.builder().putRequest(put -> put.item(one)).build())
              .toList();
      client.batchWriteItem(r -> r.requestItems(Map.of(TableOf.ACCESS.tableName(prefix), puts)));
    }
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
