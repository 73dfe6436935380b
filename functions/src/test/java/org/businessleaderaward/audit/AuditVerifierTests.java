package org.businessleaderaward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.businessleaderaward.audit.AuditVerifier.Head;
import org.businessleaderaward.audit.AuditVerifier.Verdict;
import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;
import org.quicktheories.core.Gen;

/**
 * An entry that was edited, deleted or reordered is named by its index, and a log that was rolled
 * back does not match a head of it that was published.
 */
class AuditVerifierTests implements WithQuickTheories {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void findsAnUntouchedLogIntact() {
    qt().forAll(logs()).check(log -> verify(log, log).equals(new Verdict.Intact(log.size())));
  }

  @Test
  void namesAnEditedEntry_row32() {
    qt().forAll(logs(), integers().all())
        .check(
            (log, pick) -> {
              int at = Math.floorMod(pick, log.size());
              var changed = new ArrayList<>(log);
              changed.set(at, withDetail(log.get(at), "something else"));
              return verify(changed, log).equals(new Verdict.Broken(at));
            });
  }

  @Test
  void namesTheEntryAfterOneThatWasEditedAndHashedAgain_row32() {
    qt().forAll(logs(), integers().all())
        .check(
            (log, pick) -> {
              int at = Math.floorMod(pick, log.size());
              var old = log.get(at);
              var forged = withDetail(old, "something else").act();
              var changed = new ArrayList<>(log);
              changed.set(at, AuditEntry.chain(at, forged, old.previous()));
              int named = at == log.size() - 1 ? at : at + 1;
              return verify(changed, log).equals(new Verdict.Broken(named));
            });
  }

  @Test
  void namesThePlaceOfADeletedEntry_row32() {
    qt().forAll(logs(), integers().all())
        .check(
            (log, pick) -> {
              int at = Math.floorMod(pick, log.size());
              var changed = new ArrayList<>(log);
              changed.remove(at);
              return verify(changed, log).equals(new Verdict.Broken(at));
            });
  }

  @Test
  void namesTheFirstOfTwoThatWereSwapped_row32() {
    qt().forAll(logs(), integers().all(), integers().all())
        .assuming((log, one, other) -> log.size() > 1)
        .check(
            (log, one, other) -> {
              int first = Math.floorMod(one, log.size() - 1);
              int second = first + 1 + Math.floorMod(other, log.size() - first - 1);
              var changed = new ArrayList<>(log);
              Collections.swap(changed, first, second);
              return verify(changed, log).equals(new Verdict.Broken(first));
            });
  }

  @Test
  void findsThatALogWhichWasRolledBackIsNotWhatWasPublished_row33() {
    qt().forAll(logs(), integers().all())
        .check(
            (log, pick) -> {
              int left = Math.floorMod(pick, log.size());
              // With its head put back, too, the log holds by itself; what was published tells.
              var back = log.subList(0, left);
              var itsHead =
                  new Head(left, left == 0 ? AuditEntry.BEGINNING : back.getLast().hash());
              return AuditVerifier.verify(back, itsHead).equals(new Verdict.Intact(left))
                  && verify(back, log).equals(new Verdict.Broken(left));
            });
  }

  @Test
  void takesAnEmptyLogForIntact() {
    assertThat(AuditVerifier.verify(List.of(), new Head(0, AuditEntry.BEGINNING)))
        .isEqualTo(new Verdict.Intact(0));
  }

  @Test
  void hashesTheCanonicalFormThatTheDocumentationNames() {
    var act = new Act("edition-2026", START, "clock", "VOTE_CLOSED", "edition-2026", "é\"\n");
    var entry = AuditEntry.chain(0, act, AuditEntry.BEGINNING);
    assertThat(entry.canonicalJson())
        .isEqualTo(
            "{\"act\":\"VOTE_CLOSED\",\"actor\":\"clock\",\"at\":\"2026-03-01T12:00:00Z\","
                + "\"detail\":\"é\\\"\\n\",\"index\":0,\"log\":\"edition-2026\",\"previous\":\""
                + AuditEntry.BEGINNING
                + "\",\"subject\":\"edition-2026\"}");
    assertThat(entry.hash())
        .as("what the site's own verifier computes, too")
        .isEqualTo("dce15618c506d49e7bc0f01ba96d51ba93ab47caf8c7841f8592629a277ac52d");
  }

  private static Verdict verify(List<AuditEntry> entries, List<AuditEntry> written) {
    return AuditVerifier.verify(entries, new Head(written.size(), written.getLast().hash()));
  }

  private static AuditEntry withDetail(AuditEntry entry, String detail) {
    var act = entry.act();
    return new AuditEntry(
        entry.index(),
        new Act(act.log(), act.at(), act.actor(), act.act(), act.subject(), detail),
        entry.previous(),
        entry.hash());
  }

  private Gen<List<AuditEntry>> logs() {
    var details = strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 10);
    return lists()
        .of(details)
        .ofSizeBetween(1, 20)
        .map(
            all -> {
              var head = HeadItem.of("edition-2026");
              return all.stream().map(detail -> head.append(act(detail))).toList();
            });
  }

  private static Act act(String detail) {
    return new Act("edition-2026", START, "SECRETARIAT:person-1", "NOTED", "edition-2026", detail);
  }
}
