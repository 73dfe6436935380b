package org.businessleaderaward.jury.voting;

import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.votes.Vote;
import org.jspecify.annotations.Nullable;

/**
 * What the browser seals a ballot by.
 *
 * @param test whether this is for test ballots
 * @param rule the rule as canonical JSON
 * @param key what each trustee has published, as canonical JSON; null for test ballots
 */
public record Sealing(boolean test, String rule, @Nullable String key) {
  static Sealing of(Vote vote) {
    return new Sealing(false, vote.rule().canonicalJson(), vote.key().canonicalJson());
  }

  static Sealing ofTest(VoteRule rule) {
    return new Sealing(true, rule.canonicalJson(), null);
  }
}
