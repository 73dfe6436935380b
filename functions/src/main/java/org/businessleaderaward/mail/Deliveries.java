package org.businessleaderaward.mail;

import java.time.Instant;

/** Takes note of how far a person's mail came; {@code access} keeps it with the person. */
public interface Deliveries {
  /** How far a mail came. */
  enum State {
    QUEUED,
    SENT,
    FAILED
  }

  /** Notes the state of the last mail to a person; a person that is gone is passed over. */
  void note(String person, State state, Instant at);
}
