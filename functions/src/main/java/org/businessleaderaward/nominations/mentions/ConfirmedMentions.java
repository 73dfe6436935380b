package org.businessleaderaward.nominations.mentions;

import java.time.Instant;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.storage.Transactions;

/**
 * Lists the nominations whose nominator came in by a mailed link before those that anybody may have
 * begun with the same address, so that nobody has to look through all of these for them.
 */
public final class ConfirmedMentions implements People.CameIn {
  private final Mentions mentions;
  private final Transactions transactions;

  /** Marks them among these. */
  public ConfirmedMentions(Mentions mentions, Transactions transactions) {
    this.mentions = mentions;
    this.transactions = transactions;
  }

  /** Refused where another address stands there meanwhile. */
  @Override
  public void by(Person person, Instant now) {
    if (person.role() == Role.NOMINATOR) {
      transactions.commit(set -> mentions.confirm(set, person));
    }
  }
}
