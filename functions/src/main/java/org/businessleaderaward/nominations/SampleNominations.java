package org.businessleaderaward.nominations;

import java.time.Instant;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.programme.Edition;

/**
 * Hands nominations in to a made-up edition and finds them eligible, by the acts that do so in any
 * edition. For the demonstration only.
 */
public final class SampleNominations {
  private final Drafts drafts;
  private final Submissions submissions;
  private final Screenings screenings;
  private final Nominations nominations;

  SampleNominations(
      Drafts drafts, Submissions submissions, Screenings screenings, Nominations nominations) {
    this.drafts = drafts;
    this.submissions = submissions;
    this.screenings = screenings;
    this.nominations = nominations;
  }

  /**
   * Hands a nomination in.
   *
   * @return its id
   * @throws IllegalStateException when it is refused
   */
  public String handIn(Edition edition, Draft draft, Instant now) {
    var begun = drafts.add(edition, draft, now);
    var wanted = new Submission("sample-" + begun.id(), (int) begun.version(), true, true);
    var errors = submissions.submit(begun.id(), wanted, now).userErrors();
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the sample nomination was refused: " + errors);
    }
    return begun.id();
  }

  /**
   * Finds a nomination eligible.
   *
   * @throws IllegalStateException when the decision is refused
   */
  public void accept(Caller secretariat, String nomination, Instant now) {
    var version = (int) nominations.find(nomination).orElseThrow().version();
    var decision = new Screenings.Decision(nomination, version, true, null, null);
    var errors = screenings.screen(secretariat, decision, now).userErrors();
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the sample screening was refused: " + errors);
    }
  }
}
