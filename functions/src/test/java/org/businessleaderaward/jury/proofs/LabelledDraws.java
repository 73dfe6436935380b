package org.businessleaderaward.jury.proofs;

/** Scalars that are the same every time, for examples and vectors (step 1.12.1). */
public final class LabelledDraws implements Draws {
  private final String label;
  private int drawn;

  /** Draws under a label. */
  public LabelledDraws(String label) {
    this.label = label;
  }

  @Override
  public Scalar next() {
    return new TaggedHash(Tag.TEST).text(label).number(drawn++).scalar();
  }
}
