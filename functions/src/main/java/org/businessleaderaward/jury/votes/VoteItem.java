package org.businessleaderaward.jury.votes;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.record.PublishedKey;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A vote as stored: when it closes, by which rule, for which key. */
final class VoteItem extends Keyed {
  static final TableSchema<VoteItem> SCHEMA =
      keyed(VoteItem.class, VoteItem::new)
          .addAttribute(
              Instant.class,
              a -> a.name("opensAt").getter(i -> i.opensAt).setter((i, v) -> i.opensAt = v))
          .addAttribute(
              Long.class,
              a ->
                  a.name("closesAtMillis")
                      .getter(i -> i.closesAtMillis)
                      .setter((i, v) -> i.closesAtMillis = v))
          .addAttribute(
              String.class, a -> a.name("rule").getter(i -> i.rule).setter((i, v) -> i.rule = v))
          .addAttribute(
              String.class,
              a -> a.name("voteKey").getter(i -> i.voteKey).setter((i, v) -> i.voteKey = v))
          .build();

  @Nullable Instant opensAt;
  @Nullable Long closesAtMillis;
  @Nullable String rule;
  @Nullable String voteKey;

  static VoteItem of(Vote vote) {
    var item = new VoteItem();
    item.setKey(JuryKeys.vote(vote.rule().edition()), JuryKeys.VOTE);
    item.opensAt = vote.opensAt();
    item.closesAtMillis = vote.closesAt().toEpochMilli();
    item.rule = vote.rule().canonicalJson();
    item.voteKey = vote.key().canonicalJson();
    return item;
  }

  /** The vote; none where what is stored cannot be read. */
  Optional<Vote> vote() {
    if (opensAt == null || closesAtMillis == null || rule == null || voteKey == null) {
      return Optional.empty();
    }
    try {
      var read = VoteRule.read(rule);
      var key = PublishedKey.read(voteKey);
      return Optional.of(new Vote(opensAt, Instant.ofEpochMilli(closesAtMillis), read, key));
    } catch (StepFails e) {
      return Optional.empty();
    }
  }
}
