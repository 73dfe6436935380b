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
 * @param comments at most one per criterion, none of them empty
 * @param confidence how sure the adviser is; null when not said
 * @param opinion the opinion, plain text
 * @param recommendation what the adviser would do; null when not said
 * @param savedAt when it was last saved; null when nothing is
 */
public record Assessment(
    Status status,
    int version,
    List<Rating> ratings,
    List<CriterionComment> comments,
    @Nullable Confidence confidence,
    String opinion,
    @Nullable Recommendation recommendation,
    @Nullable Instant savedAt) {
  /** Nothing saved yet. */
  public static final Assessment NONE =
      new Assessment(Status.EMPTY, 0, List.of(), List.of(), null, "", null, null);

  /** Where an assessment stands. The names are the values of the schema's enum. */
  public enum Status {
    EMPTY,
    DRAFT,
    SUBMITTED
  }

  /** Whether it was submitted, and so counts. */
  public boolean isSubmitted() {
    return status == Status.SUBMITTED;
  }

  /** Whether this is what another became when it was saved, and nothing since. */
  public boolean isAfter(Assessment sent) {
    return version == sent.version + 1
        && (isSubmitted() || !sent.isSubmitted())
        && saysTheSameAs(sent);
  }

  /** Whether the adviser thinks the same in both, wherever they stand. */
  public boolean saysTheSameAs(Assessment other) {
    return Set.copyOf(ratings).equals(Set.copyOf(other.ratings))
        && Set.copyOf(comments).equals(Set.copyOf(other.comments))
        && confidence == other.confidence
        && opinion.equals(other.opinion)
        && recommendation == other.recommendation;
  }

  /** The same assessment once it is saved. */
  public Assessment saved(Instant now) {
    return with(version + 1, now);
  }

  /** The same assessment after something was saved that does not change it. */
  public Assessment ofVersion(int changed) {
    return with(changed, savedAt);
  }

  private Assessment with(int changed, @Nullable Instant saved) {
    return new Assessment(
        status, changed, ratings, comments, confidence, opinion, recommendation, saved);
  }
}
