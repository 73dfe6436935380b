package org.businessleaderaward.mail;

import java.time.Instant;

/** Takes note of how far a person's mail came; {@code access} keeps it with the person. */
public interface Deliveries {
  /** How far a mail came. */
  enum State {
    /** Written with the act that caused it, not sent yet. */
    QUEUED,
    /** Handed to the carrier. */
    SENT,
    /** Given up, because the carrier kept refusing it. */
    FAILED,
    /** Came back: the recipient's server did not take it. */
    BOUNCED,
    /** The recipient said that it is unwanted; nothing more will reach them there. */
    COMPLAINED;

    /** Whether the mail did not reach its recipient, or reaches them no more. */
    public boolean isBack() {
      return this == FAILED || this == BOUNCED || this == COMPLAINED;
    }
  }

  /**
   * Notes how far the last mail to a person came; a person that is gone is passed over. That it
   * came back is not forgotten when the note that it was sent comes after.
   *
   * @param person id of the person
   * @param mail id of the mail
   */
  void note(String person, String mail, State state, Instant at);

  /**
   * Notes what became of a mail that was sent. A person that is gone, or that is written to at
   * another address meanwhile, is passed over.
   *
   * @param person id of the person
   * @param mail id of the mail
   * @param address where it was sent
   */
  void cameBack(String person, String mail, String address, State how, Instant at);
}
