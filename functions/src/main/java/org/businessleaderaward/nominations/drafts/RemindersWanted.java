package org.businessleaderaward.nominations.drafts;

import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/** Whether nominators want to be reminded of their drafts: they are, until they say otherwise. */
public final class RemindersWanted {
  private final Nominations nominations;
  private final Transactions transactions;

  RemindersWanted(Nominations nominations, Transactions transactions) {
    this.nominations = nominations;
    this.transactions = transactions;
  }

  /** Whether the nominator of a draft is reminded of it. */
  public boolean isWanted(Nomination nomination) {
    return nomination.status() == NominationStatus.DRAFT && nominations.isReminded(nomination);
  }

  /** Says whether to be reminded of a draft; said again, it changes nothing more. */
  public SetRemindersPayload set(Nomination draft, boolean wanted) {
    if (draft.status() != NominationStatus.DRAFT) {
      return SetRemindersPayload.refused(false, NominationRefusal.ALREADY_SUBMITTED);
    }
    var outcome = transactions.commit(set -> nominations.remind(set, draft, wanted));
    return outcome instanceof Outcome.Committed
        ? SetRemindersPayload.of(wanted)
        : SetRemindersPayload.refused(!wanted, NominationRefusal.UNKNOWN);
  }
}
