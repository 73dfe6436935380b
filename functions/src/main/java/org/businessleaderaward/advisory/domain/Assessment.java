package org.businessleaderaward.advisory.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an adviser thinks of a nomination.
 *
 * @param status where it stands
 * @param version how often it was saved; 0 when nothing is
 * @param ratings a level per criterion; criteria not yet rated are left out
 * @param confidence how sure the adviser is; null when not said
 * @param opinion the opinion, plain text
 * @param recommendation what the adviser would do; null when not said
 * @param savedAt when it was last saved; null when nothing is
 */
public record Assessment(
    Status status,
    int version,
    List<Rating> ratings,
    @Nullable Confidence confidence,
    String opinion,
    @Nullable Recommendation recommendation,
    @Nullable Instant savedAt) {
  /** Nothing saved yet. */
  public static final Assessment NONE =
      new Assessment(Status.EMPTY, 0, List.of(), null, "", null, null);

  /** Where an assessment stands. The names are the values of the schema's enum. */
  public enum Status {
    EMPTY,
    DRAFT,
    SUBMITTED
  }

  /** Whether it was submitted and so cannot be changed. */
  public boolean isSubmitted() {
    return status == Status.SUBMITTED;
  }

  /** Whether this is what another became when it was saved, and nothing since. */
  public boolean isAfter(Assessment sent) {
    return version == sent.version + 1
        && status == sent.status
        && Set.copyOf(ratings).equals(Set.copyOf(sent.ratings))
        && confidence == sent.confidence
        && opinion.equals(sent.opinion)
        && recommendation == sent.recommendation;
  }

  /** The same assessment given back to its adviser, as a draft of the next version. */
  public Assessment reopened() {
    return new Assessment(
        Status.DRAFT, version + 1, ratings, confidence, opinion, recommendation, savedAt);
  }
}
