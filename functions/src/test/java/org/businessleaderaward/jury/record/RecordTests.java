package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.record.RecordVerdict.Mailed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A record is verified as it was made, and no other. */
class RecordTests {
  private static final SecureRandom RANDOM = new SecureRandom();

  static RecordVerdict verify(byte[] file) {
    return RecordVerdict.of(file, Mailed.NOTHING, RANDOM);
  }

  static String failing(byte[] file) {
    return verify(file).failure().map(StepFails::step).orElse("none");
  }

  static LongStream seeds() {
    return LongStream.range(0, 16);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRecordOfAnyMethodIsVerified(long seed) {
    var record = RandomVotes.of(seed).record();
    var verdict = verify(record.bytes());
    assertThat(verdict.failure()).isEmpty();
    assertThat(verdict.said()).hasValue(record);
    assertThat(verdict.recordSha256()).isEqualTo(record.sha256());
  }

  @Test
  void whatIsInFifteenObjectsIsRead() {
    var text = "{\"a\":".repeat(15) + "1" + "}".repeat(15);
    assertThat(failing(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("2.1.2");
  }

  @Test
  void otherTrusteesDecryptTheSame() {
    var vote =
        LongStream.iterate(0, i -> i + 1)
            .mapToObj(RandomVotes::of)
            .filter(
                one -> one.decrypting().equals(List.of(1, 2)) && one.keys().secrets().size() > 2)
            .findFirst()
            .orElseThrow();
    var others =
        new WholeVote(
            vote.rule(), vote.keys(), vote.ballots(), vote.late(), List.of(1, 3), vote.draws());
    var count = others.record().count();
    assertThat(verify(others.record().bytes()).failure()).isEmpty();
    assertThat(count.totals()).isEqualTo(vote.record().count().totals());
    assertThat(count.seed()).isEqualTo(vote.record().count().seed());
    assertThat(count.ranking()).isEqualTo(vote.record().count().ranking());
  }

  /** A vote with several ballots and trustees, a late recusal and totals. */
  private static VoteRecord recordBy(VoteRule.Method method) {
    var methods = List.of(VoteRule.Method.values());
    return LongStream.iterate(methods.indexOf(method), seed -> seed + methods.size())
        .mapToObj(RandomVotes::small)
        .filter(vote -> vote.ballots().size() > 1 && vote.keys().secrets().size() > 1)
        .filter(vote -> !vote.late().isEmpty())
        .map(WholeVote::record)
        .filter(record -> record.rule().method() == method && record.count().totals().size() > 1)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  @Tag("computes")
  void everyFieldThatIsChangedIsFound(VoteRule.Method method) {
    var steps = new TreeSet<String>();
    var whole = StrictJson.read(recordBy(method).bytes());
    for (var change : JsonChanges.of(whole)) {
      var step = failing(change.in(whole));
      assertThat(step).as("%s by %s", change, method).isNotEqualTo("none");
      steps.add(step);
    }
    assertThat(steps)
        .contains("2.1.2", "2.2.1", "2.3.1", "2.3.2", "2.4.1", "2.4.3", "2.4.5", "2.5.1", "2.5.4")
        .contains("2.6.1", "2.6.2", "2.7.1", "2.7.2", "2.7.3", "2.7.5", "2.8.1");
  }

  @ParameterizedTest
  @EnumSource
  @Tag("computes")
  void everyFieldWithinAValueThatIsChangedIsFound(VoteRule.Method method) {
    var record = recordBy(method);
    var whole = StrictJson.read(record.bytes());
    var changes = FieldChanges.of(record);
    assertThat(changes)
        .allSatisfy(
            one ->
                assertThat(failing(one.change().in(whole))).as(one.field()).isNotEqualTo("none"));
    assertThat(changes.stream().map(FieldChanges.Named::field).distinct())
        .containsExactlyInAnyOrderElementsOf(FieldChanges.names());
  }

  static Stream<String> otherForms() {
    var text = new String(RandomVotes.of(2).record().bytes(), StandardCharsets.UTF_8);
    var format = "\"format\":\"record/1\"";
    return Stream.of(
        text + "\n",
        " " + text,
        "\ufeff" + text,
        text.replaceFirst(",", ", "),
        text.replaceFirst(format, format + "," + format),
        text.replaceFirst("\"place\":1", "\"place\":1.0"),
        text.replaceFirst("\"place\":1", "\"place\":-1"),
        text.replaceFirst("\"place\":1", "\"place\":2147483648"),
        text.replaceFirst("\"place\":1", "\"place\":null"),
        text.replaceFirst("\"place\":1", "\"place\":true"),
        text.replaceFirst("record/1", "record\\\\/1"),
        text.replaceFirst("record/1", "\\\\ud800"),
        text.replaceFirst("record/1", "\\\\u0072ecord/1"),
        text.substring(0, text.length() - 1),
        "[" + text + "]",
        "[".repeat(100_000),
        "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000),
        "{\"a\":".repeat(16) + "1" + "}".repeat(16),
        "");
  }

  @ParameterizedTest
  @MethodSource("otherForms")
  void anotherFormIsRefused(String text) {
    assertThat(failing(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("2.1.1");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThat(failing(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})).isEqualTo("2.1.1");
  }

  @Test
  void typesAreLookedAtBeforeWhatTheRuleSays() {
    var text = new String(RandomVotes.of(2).record().bytes(), StandardCharsets.UTF_8);
    for (var wrong :
        List.of(
            text.replace("decision-rule/5", "decision-rule/4"),
            text.replaceFirst("\"method\":\"\\w+\"", "\"method\":\"DRAWN\""))) {
      assertThat(failing(wrong.getBytes(StandardCharsets.UTF_8))).isEqualTo("2.2.1");
      var both = wrong.replaceFirst("\"threshold\":\\d", "\"threshold\":\"1\"");
      assertThat(failing(both.getBytes(StandardCharsets.UTF_8))).isEqualTo("2.1.2");
    }
  }

  /** The total of one juror is this juror's ballot. */
  @Test
  void aTotalOfOneOfSeveralJurorsIsRefused() {
    var text = new String(RandomVotes.of(20).record().bytes(), StandardCharsets.UTF_8);
    assertThat(failing(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("none");
    var one = text.replaceFirst("\"leastJurors\":\\d", "\"leastJurors\":1");
    assertThat(failing(one.getBytes(StandardCharsets.UTF_8))).isEqualTo("2.2.1");
  }

  /** With one of several each share would be the whole key. */
  @Test
  void aThresholdOfOneOfSeveralIsRefused() {
    var text = new String(RandomVotes.of(20).record().bytes(), StandardCharsets.UTF_8);
    assertThat(failing(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("none");
    var one = text.replaceFirst("\"threshold\":4", "\"threshold\":1");
    assertThat(failing(one.getBytes(StandardCharsets.UTF_8))).isEqualTo("2.2.1");
  }

  @Test
  void whatTheMailsSayIsCompared() {
    var record = RandomVotes.of(3).record();
    var file = record.bytes();
    var good =
        new Mailed(
            Optional.of(record.rule().sha256()),
            Optional.of(record.key().fingerprint().replace(" ", "")),
            Optional.of(record.board().head()),
            Optional.of(record.sha256()));
    assertThat(RecordVerdict.of(file, good, RANDOM).failure()).isEmpty();
    var other = Optional.of("ab".repeat(32));
    var steps = new ArrayList<String>();
    for (var mailed :
        List.of(
            new Mailed(other, good.key(), good.head(), good.recordSha256()),
            new Mailed(good.ruleSha256(), other, good.head(), good.recordSha256()),
            new Mailed(good.ruleSha256(), good.key(), other, good.recordSha256()),
            new Mailed(good.ruleSha256(), good.key(), good.head(), other))) {
      steps.add(RecordVerdict.of(file, mailed, RANDOM).failure().orElseThrow().step());
    }
    assertThat(steps).containsExactly("2.2.2", "2.3.4", "2.5.4", "2.9.1");
  }
}
