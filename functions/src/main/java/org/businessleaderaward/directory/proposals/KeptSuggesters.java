package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import org.businessleaderaward.access.traces.Retained;
import org.businessleaderaward.access.traces.RetentionKind;

/** The addresses of those whose suggestion or correction still waits for a decision. */
public final class KeptSuggesters implements Retained {
  private final Suggestions suggestions;
  private final Corrections corrections;
  private final SuggesterTraces traces;

  KeptSuggesters(Suggestions suggestions, Corrections corrections, SuggesterTraces traces) {
    this.suggestions = suggestions;
    this.corrections = corrections;
    this.traces = traces;
  }

  @Override
  public boolean keeps(RetentionKind kind) {
    return kind == RetentionKind.SUGGESTERS;
  }

  @Override
  public int count(Lapsed of, Instant now) {
    return (int)
        (suggestions.waitingSince(of.before()).count()
            + corrections.waitingSince(of.before()).count());
  }

  @Override
  public int eraseSome(Lapsed of, int most, Instant now) {
    var suggested = suggestions.waitingSince(of.before()).limit(most).toList();
    suggested.forEach(traces::erase);
    var corrected =
        corrections.waitingSince(of.before()).limit((long) most - suggested.size()).toList();
    corrected.forEach(traces::erase);
    return suggested.size() + corrected.size();
  }
}
