package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Somebody who can write every table makes another finalist the winner after the count. */
class ForgedResultTests {
  private static final List<String> FINALISTS = List.of("nomination-a", "nomination-b");

  @Test
  void row79AnnouncesNobodyFromAResultThatWasWrittenAnew() throws Exception {
    var story = new VoteStory();
    story.openTheVote(FINALISTS.stream().map(JuryStoryTests::nomination).toList());
    for (var name : VoteStory.JURY) {
      story.vote(name, FINALISTS.getFirst(), FINALISTS.getLast());
    }
    story.closeAndCount();
    var storage = story.award.bean(Storage.class);
    var client = EmbeddedStorage.client(storage.prefix());
    var table = TableOf.JURY.tableName(storage.prefix());
    var key =
        Map.of(
            "pk", AttributeValue.fromS(JuryKeys.result(VoteStory.EDITION)),
            "sk", AttributeValue.fromS(JuryKeys.RESULT));
    var counted =
        Objects.requireNonNull(
                client.getItem(r -> r.tableName(table).key(key)).item().get("ranking"))
            .s();
    var forged = counted.replace("nomination-a", "x").replace("nomination-b", "nomination-a");
    write(story, key, forged.replace("x", "nomination-b"));

    assertThat(story.announce()).isEqualTo("RECORD_CHANGED");
    assertThat(story.edition().state()).isEqualTo(EditionState.COUNTED);

    write(story, key, counted);
    assertThat(story.announce()).isEmpty();
    assertThat(story.laureates()).containsExactly("Nominee a");
  }

  private static void write(VoteStory story, Map<String, AttributeValue> key, String ranking) {
    var storage = story.award.bean(Storage.class);
    EmbeddedStorage.client(storage.prefix())
        .updateItem(
            r ->
                r.tableName(TableOf.JURY.tableName(storage.prefix()))
                    .key(key)
                    .updateExpression("SET ranking = :ranking")
                    .expressionAttributeValues(Map.of(":ranking", AttributeValue.fromS(ranking))));
  }
}
