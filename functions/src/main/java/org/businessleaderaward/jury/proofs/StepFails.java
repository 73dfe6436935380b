package org.businessleaderaward.jury.proofs;

/** A step of {@code docs/record-format.md} that something does not pass; it is refused. */
public final class StepFails extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String step;
  private final String about;

  /**
   * Refuses.
   *
   * @param step number of the step, such as {@code 1.5.4}
   * @param why what is wrong, in words
   */
  public StepFails(String step, String why) {
    super(step + ": " + why);
    this.step = step;
    this.about = why;
  }

  /** Refuses for what was thrown. */
  public StepFails(String step, String why, Throwable cause) {
    super(step + ": " + why, cause);
    this.step = step;
    this.about = why;
  }

  /** Number of the step. */
  public String step() {
    return step;
  }

  /** What is wrong, in words. */
  public String about() {
    return about;
  }

  /** Refuses unless something is so. */
  public static void unless(boolean so, String step, String why) {
    if (!so) {
      throw new StepFails(step, why);
    }
  }
}
