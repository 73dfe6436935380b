package org.businessleaderaward.mail;

/** How far a mail in the outbox came. */
enum OutboxState {
  /** Written with the act that caused it. */
  QUEUED,
  /** Claimed by a worker that is sending it. */
  SENDING,
  /** Handed to the carrier. */
  SENT,
  /** Given up, because the carrier kept refusing it. */
  FAILED,
  /** Not sent, because the recipient may not come in any more. */
  DROPPED;

  /** Whether it may still be sent. */
  boolean isOpen() {
    return this == QUEUED || this == SENDING;
  }
}
