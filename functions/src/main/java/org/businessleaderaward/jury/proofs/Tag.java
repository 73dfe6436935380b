package org.businessleaderaward.jury.proofs;

/** What a hash is of, so that no hash of one thing is taken for that of another (step 1.3.5). */
public enum Tag {
  /** A juror's seat. */
  SEAT("vote/1 seat"),
  /** What the proofs of a contest are about. */
  CONTEST("vote/1 contest"),
  /** The challenge of a choice proof. */
  CHOICE("vote/1 choice"),
  /** The challenge of a proof of one. */
  ONE("vote/1 one"),
  /** The challenge of a trustee's proof. */
  TRUSTEE("vote/1 trustee"),
  /** What hides a share on its way. */
  SHARE("vote/1 share"),
  /** The challenge of the proof by whom a share was sent. */
  SENDER("vote/1 sender"),
  /** The beginning of the chain of receipts. */
  RECEIPTS("vote/1 receipts"),
  /** A link of that chain. */
  RECEIPT("vote/1 receipt"),
  /** Its head. */
  HEAD("vote/1 head"),
  /** The point that the lot comes from. */
  LOT_POINT("vote/1 lot point"),
  /** The lot's seed. */
  LOT_SEED("vote/1 lot seed"),
  /** A finalist's lot. */
  LOT("vote/1 lot"),
  /** What partial decryptions are of. */
  SUMS("vote/1 sums"),
  /** The challenge of a partial decryption's proof. */
  DECRYPTION("vote/1 decryption"),
  /** The challenge of the proof that whoever sends parts holds a share. */
  SENDING("vote/1 sending"),
  /** What trustees decrypt to see that the key works. */
  REHEARSAL("vote/1 rehearsal"),
  /** Random scalars of examples and vectors, which are anything but random. */
  TEST("vote/1 test");

  private final String text;

  Tag(String text) {
    this.text = text;
  }

  /** As it goes into the hash. */
  public String text() {
    return text;
  }
}
