package org.businessleaderaward.jury.count;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.jury.domain.Confirmations;
import org.businessleaderaward.jury.votes.FirstRules;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Vote;
import org.businessleaderaward.jury.votes.Votes;
import org.jspecify.annotations.Nullable;

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

  /** Where the release of a count stands at an instant; of an open vote nothing is on record. */
  public Release find(String edition, Instant now) {
    var vote = votes.find(edition);
    return vote.isEmpty() || vote.get().isClosed(now)
        ? onRecord(edition, vote, now)
        : Release.ofOpenVote(holders(vote), rules.isOther(edition, vote.map(Vote::rule)));
  }

  private static Release.@Nullable Holders holders(Optional<Vote> vote) {
    return vote.flatMap(opened -> Release.Holders.of(opened.rule().keyTerms())).orElse(null);
  }

  private Release onRecord(String edition, Optional<Vote> vote, Instant now) {
    var onRecord = counts.release(edition);
    var stopped = counts.stopped(edition);
    var release =
        stopped.filter(last -> last.isOf(onRecord)).isPresent() ? onRecord.anew() : onRecord;
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
        counted.isPresent() ? null : holders(vote),
        counted.isEmpty() && rules.isOther(edition, vote.map(Vote::rule)));
  }
}
