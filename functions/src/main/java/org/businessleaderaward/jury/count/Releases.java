package org.businessleaderaward.jury.count;

import java.time.Instant;
import org.businessleaderaward.jury.domain.Confirmations;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Votes;

/** Where the release of each count stands, put together from what is on record. */
public final class Releases {
  private final Votes votes;
  private final CountRecords counts;
  private final ReceiptLists lists;

  public Releases(Votes votes, CountRecords counts, ReceiptLists lists) {
    this.votes = votes;
    this.counts = counts;
    this.lists = lists;
  }

  /** Where the release of an edition's count stands at an instant. */
  public Release find(String edition, Instant now) {
    var onRecord = counts.release(edition);
    var stopped = counts.stopped(edition);
    var release =
        stopped.filter(last -> last.isOf(onRecord)).isPresent() ? onRecord.anew() : onRecord;
    var vote = votes.find(edition);
    var confirmations =
        vote.map(opened -> release.confirmations(ConfirmCount.window(opened.rule())));
    var counted = counts.result(edition);
    return new Release(
        release.secretariatAt(),
        release.chairAt(),
        confirmations.flatMap(Confirmations::lapseAt).orElse(null),
        confirmations.filter(both -> both.haveLapsed(now)).isPresent(),
        counted.map(item -> item.at).orElse(null),
        counted.isPresent() ? null : stopped.map(StoppedItem::view).orElse(null),
        lists.fixed(edition).orElse(null),
        counted.isPresent()
            ? null
            : vote.flatMap(opened -> Release.Holders.of(opened.rule().keyTerms())).orElse(null),
        vote.filter(opened -> counted.isEmpty() && isOther(edition, opened.rule())).isPresent());
  }

  /** Whether a rule is not the one that was noted when the vote opened. */
  private boolean isOther(String edition, VoteRule rule) {
    return counts.firstRule(edition).filter(first -> !first.equals(rule.sha256())).isPresent();
  }
}
