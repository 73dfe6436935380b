package org.businessleaderaward.jury.count;

import java.time.Instant;
import org.businessleaderaward.jury.domain.Confirmations;
import org.businessleaderaward.jury.votes.FirstRules;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Vote;
import org.businessleaderaward.jury.votes.Votes;

/** Where the release of each count stands, put together from what is on record. */
public final class Releases {
  private final Votes votes;
  private final CountRecords counts;
  private final ReceiptLists lists;
  private final FirstRules rules;

  public Releases(Votes votes, CountRecords counts, ReceiptLists lists, FirstRules rules) {
    this.votes = votes;
    this.counts = counts;
    this.lists = lists;
    this.rules = rules;
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
        counted.isEmpty() && rules.isOther(edition, vote.map(Vote::rule)));
  }
}
