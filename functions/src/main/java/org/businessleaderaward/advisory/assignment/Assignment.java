package org.businessleaderaward.advisory.assignment;

import java.util.Set;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.Suspicions.Suspicion;
import org.jspecify.annotations.Nullable;

/**
 * A nomination that an adviser is to read.
 *
 * @param adviser id of the adviser as a person
 * @param nomination id of the nomination
 * @param edition id of the edition
 * @param nomineeName name of the nominee, seen before the conflict gate
 * @param company company of the nominee, seen before the conflict gate
 * @param suspicions what looked like a conflict when it was dealt, seen before the gate
 * @param declaration where the adviser stands at the conflict gate
 * @param reason why the adviser is recused; null when they are not
 * @param assessment what the adviser thinks; once it is submitted, what counts
 * @param change a change to what was submitted, which is not submitted itself; null without one
 * @param revision number of the version on record; 0 before it is stored
 */
public record Assignment(
    String adviser,
    String nomination,
    String edition,
    String nomineeName,
    String company,
    Set<Suspicion> suspicions,
    ConflictDeclaration declaration,
    @Nullable ConflictReason reason,
    Assessment assessment,
    @Nullable Assessment change,
    long revision) {

  /** Permanent identifier. */
  public String id() {
    return "assignment-" + nomination + "-" + adviser;
  }

  /** Whether the adviser passed the conflict gate. */
  public boolean isClear() {
    return declaration == ConflictDeclaration.CLEAR;
  }

  /** Whether the adviser declared a conflict. */
  public boolean isRecused() {
    return declaration == ConflictDeclaration.RECUSED;
  }

  /** Whether it is counted like another of the same adviser. */
  boolean standsAs(Assignment other) {
    return declaration == other.declaration
        && assessment.isSubmitted() == other.assessment.isSubmitted();
  }

  /** Whether nothing was written and no conflict declared, so that nobody loses a word with it. */
  boolean isUntouched() {
    return !isRecused() && assessment.status() == Assessment.Status.EMPTY && change == null;
  }

  /** The same assignment, its adviser free of conflict when there is no reason against it. */
  public Assignment declared(@Nullable ConflictReason conflict) {
    return with(
        conflict == null ? ConflictDeclaration.CLEAR : ConflictDeclaration.RECUSED,
        conflict,
        assessment,
        change,
        revision);
  }

  /** What the adviser last saved, whether it counts or not. */
  public Assessment latest() {
    return change == null ? assessment : change;
  }

  /**
   * The same assignment once its adviser has saved something. What was submitted stands until a
   * change to it is submitted; one that says the same is none.
   */
  public Assignment assessed(Assessment saved) {
    if (assessment.isSubmitted() && saved.saysTheSameAs(assessment)) {
      return with(declaration, reason, assessment.ofVersion(saved.version()), null, revision);
    }
    return assessment.isSubmitted() && !saved.isSubmitted()
        ? with(declaration, reason, assessment, saved, revision)
        : with(declaration, reason, saved, null, revision);
  }

  public Assignment withRevision(long changed) {
    return with(declaration, reason, assessment, change, changed);
  }

  private Assignment with(
      ConflictDeclaration declared,
      @Nullable ConflictReason conflict,
      Assessment assessed,
      @Nullable Assessment changed,
      long stored) {
    return new Assignment(
        adviser,
        nomination,
        edition,
        nomineeName,
        company,
        suspicions,
        declared,
        conflict,
        assessed,
        changed,
        stored);
  }
}
