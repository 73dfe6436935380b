package org.businessleaderaward.access.reach;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.UnaskedMail;

/**
 * Says whether a mail may be written to an address that a stranger may have given as that of
 * somebody else: always once a link that was mailed to it was opened, else as often as {@link
 * UnaskedMail} lets. To be asked before the act that causes the mail is committed, since an act may
 * be composed several times.
 */
public final class ConfirmedOrCounted {
  private final People people;
  private final UnaskedMail unasked;

  /** By what is on record of these people. */
  public ConfirmedOrCounted(People people, UnaskedMail unasked) {
    this.people = people;
    this.unasked = unasked;
  }

  /**
   * Of a mail that a request causes, to the address on record: one that is only being put there has
   * nobody confirmed.
   *
   * @param person whom it is written to
   * @param email where
   * @param occasion of the mail, which is counted once
   * @return empty when it may be written; else what has none left
   */
  public Optional<UnaskedMail.Full> full(
      String person, String email, Network from, String occasion, Instant now) {
    return people.hasConfirmed(person)
        ? Optional.empty()
        : unasked.count(email, from, occasion, now);
  }

  /**
   * The same of a mail that no request of a stranger causes.
   *
   * @return empty when it may be written; else from when on another may
   */
  public Optional<Instant> heldUntil(String person, String email, String occasion, Instant now) {
    return people.hasConfirmed(person) ? Optional.empty() : unasked.count(email, occasion, now);
  }
}
