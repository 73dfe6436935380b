package org.businessleaderaward.jury.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.EDITION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.count.CountBallots;
import org.businessleaderaward.jury.count.CountedRecord;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.ObjectServer;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The record as one file at the address that the site has for it. */
class PublicationTests {
  private static final Instant PUBLIC = AFTER_CLOSE.plus(Duration.ofDays(3));

  @TempDir private Path folder;
  private final VoteFixture vote = VoteFixture.voting();
  private String hash = "";

  @BeforeEach
  void countTheVoteAndAnnounceUnderEmbargo() {
    vote.everybodyVotes();
    vote.release();
    hash = ((CountBallots.Ending.Counted) vote.counting().count(EDITION)).recordSha256();
    var edition = vote.editions.get(EDITION);
    vote.write(
        set ->
            vote.editions.put(set, edition.withPublicAt(PUBLIC).withState(EditionState.ANNOUNCED)));
  }

  private Path file() {
    return folder.resolve("records").resolve(EDITION + ".json");
  }

  private void publish(Instant now) {
    publish(PublicRecords.in(folder.resolve("records")), now);
  }

  private void publish(PublicRecords records, Instant now) {
    new PublishRecord(
            vote.editions,
            new CountedRecord(vote.counts, vote.files),
            records,
            Clock.fixed(now, ZoneOffset.UTC))
        .publish(EDITION);
  }

  /** The day that the item has which wakes the count. */
  private Optional<String> saidAt(Instant now) {
    new Publication(vote.storage).perform(vote.editions.get(EDITION), now);
    return EmbeddedStorage.items(vote.storage, TableOf.JURY).stream()
        .filter(item -> AttributeValue.fromS(JuryKeys.publication(EDITION)).equals(item.get("pk")))
        .map(item -> Objects.requireNonNull(item.get("day")).s())
        .findFirst();
  }

  @Test
  void isThereOnceItIsPublicAndHasTheHashThatWasMailed() throws IOException {
    publish(PUBLIC.minusMillis(1));
    assertThat(folder).as("under embargo, whoever asks for it").isEmptyDirectory();

    publish(PUBLIC);
    assertThat(Sha256.of(file()).hex()).isEqualTo(hash);
    assertThat(vote.mails("ballots-counted"))
        .isNotEmpty()
        .allSatisfy(values -> assertThat(values.values()).contains(hash));
    assertThat(folder.resolve("records")).as("and nothing half written").isDirectory();
    try (var all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile)).containsExactly(file());
    }
  }

  @Test
  void liesInABucketUnderTheAddressThatTheEdgeHasForIt() throws IOException {
    try (var bucket = new ObjectServer()) {
      publish(PublicRecords.in(bucket.buckets(), ObjectServer.BUCKET), PUBLIC);
      publish(PublicRecords.in(bucket.buckets(), ObjectServer.BUCKET), PUBLIC.plusSeconds(1));
      var key = PublicRecords.PATH.substring(1) + EDITION + ".json";
      assertThat(bucket.objects()).containsOnlyKeys(key);
      var stored = Objects.requireNonNull(bucket.objects().get(key));
      assertThat(Sha256.of(stored.bytes()).hex()).isEqualTo(hash);
      assertThat(stored.contentType()).startsWith("application/json");
    }
  }

  @Test
  void isWrittenAgainWhereItWasLostOrChanged() throws IOException {
    publish(PUBLIC);
    Files.delete(file());
    publish(PUBLIC.plusSeconds(1));
    assertThat(Sha256.of(file()).hex()).isEqualTo(hash);

    Files.writeString(file(), "another record");
    publish(PUBLIC.plusSeconds(2));
    assertThat(Sha256.of(file()).hex()).isEqualTo(hash);
  }

  @Test
  void isNotWrittenWhereWhatIsStoredIsNotWhatWasCounted() {
    var client = EmbeddedStorage.client(vote.storage.prefix());
    client.putItem(
        r ->
            r.tableName(TableOf.JURY.tableName(vote.storage.prefix()))
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS(JuryKeys.result(EDITION)),
                        "sk", AttributeValue.fromS(JuryKeys.part(hash, 1)),
                        "text", AttributeValue.fromS("another record"))));
    assertThatThrownBy(() -> publish(PUBLIC)).isInstanceOf(IllegalStateException.class);
    assertThat(file()).doesNotExist();
  }

  @Test
  void isSaidByTheClockOnceADayFromWhenItIsPublic() {
    assertThat(saidAt(PUBLIC.minusMillis(1))).as("under embargo").isEmpty();
    assertThat(saidAt(PUBLIC)).contains("2026-07-04");
    assertThat(saidAt(PUBLIC.plus(Duration.ofDays(1)))).contains("2026-07-05");
  }
}
