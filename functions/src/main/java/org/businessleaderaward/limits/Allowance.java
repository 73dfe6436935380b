package org.businessleaderaward.limits;

import java.time.Duration;

/**
 * What is allowed so many times within a while, which begins with the first time. An office of
 * thirty people is one network: what a network may do leaves room for all of them.
 */
public enum Allowance {
  /** Wrong secure links from one network into one room. */
  WRONG_LINKS(5, Duration.ofMinutes(1)),
  /** Suggestions and corrections from one network. */
  SUGGESTIONS(10, Duration.ofHours(1)),
  /** The same in a day. */
  SUGGESTIONS_IN_A_DAY(60, Duration.ofDays(1)),
  /** Wishes for a link from one network, apart from what is suggested there. */
  WISHES(30, Duration.ofHours(1)),
  /** The same in a day: four for each of thirty people, as many as one address gets. */
  WISHES_IN_A_DAY(120, Duration.ofDays(1)),
  /** What one organisation proposes of its entries: it may take part in many partnerships. */
  PROPOSALS(50, Duration.ofHours(1)),
  /** The same in a day. */
  PROPOSALS_IN_A_DAY(150, Duration.ofDays(1)),
  /** Links to an organisation's entries that anybody has mailed to its contact. */
  ORGANISATION_LINKS(1, Duration.ofDays(1)),
  /** Links to a nomination that are mailed while those of before open it still. */
  NOMINATOR_LINKS(1, Duration.ofDays(1)),
  /** Times that the links to an address's nominations are mailed to it, whoever asks. */
  LINKS_AGAIN(1, Duration.ofHours(1)),
  /** The same in a day. */
  LINKS_AGAIN_IN_A_DAY(4, Duration.ofDays(1)),
  /** Those of them that bring the links to several nominations, and not to one alone. */
  SEVERAL_LINKS_AGAIN(1, Duration.ofDays(1)),
  /** Nominations that are begun from one network. */
  DRAFTS(60, Duration.ofDays(1)),
  /** Saves of a draft that was saved very often: nobody types so fast, a program does. */
  SAVES(500, Duration.ofDays(1)),
  /** Files of evidence that are announced from one network: five for each of its drafts. */
  UPLOADS_FROM_NETWORK(300, Duration.ofDays(1)),
  /** Files of evidence that are announced for one draft. */
  UPLOADS(30, Duration.ofDays(1)),
  /** Mails to one address that somebody without an account causes, whoever that is. */
  MAILS_TO_ADDRESS(12, Duration.ofDays(1)),
  /** The same that one network causes: it leaves some of the day's to everybody else. */
  MAILS_FROM_NETWORK_TO_ADDRESS(6, Duration.ofDays(1)),
  /** Mails that somebody without an account causes from one network. */
  MAILS_FROM_NETWORK(80, Duration.ofDays(1)),
  /** Recovery codes that one person tries before they have to wait. */
  CODES_AT_ONCE(3, Duration.ofMinutes(15)),
  /** Recovery codes that one person tries before all of them are locked. */
  CODES(9, Duration.ofDays(1)),
  /** Entries in the log that a person's codes are locked. */
  CODES_LOCKED(1, Duration.ofDays(1)),
  /** Reports of one person that a passkey is lost. */
  LOSSES(5, Duration.ofDays(1)),
  /** Mails to somebody of whom it was reported. */
  LOSS_MAILS(1, Duration.ofDays(1));

  private final int most;
  private final Duration within;

  Allowance(int most, Duration within) {
    this.most = most;
    this.within = within;
  }

  /** How many times. */
  public int most() {
    return most;
  }

  /** Within how long, from the first time on. */
  public Duration within() {
    return within;
  }
}
