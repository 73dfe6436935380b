package org.businessleaderaward.jury.trusteeship;

import java.util.SortedMap;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.jury.record.PublishedKey;
import org.businessleaderaward.jury.trustees.KeyChoice;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.TrusteeState;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.jspecify.annotations.Nullable;

/**
 * Whoever calls in the trustees' room, among those who share the key with them.
 *
 * @param caller who calls
 * @param choice who shares the key
 * @param number the caller's number among them
 * @param all what they have done so far, by number
 */
record TrusteeSeat(
    Caller caller, KeyChoice choice, int number, SortedMap<Integer, TrusteeState> all) {

  /** The seat of a caller; whoever was not chosen, or is no longer, is refused. */
  static TrusteeSeat of(Caller caller, PublishedKeys keys, TrusteeStates states) {
    var choice = keys.choice(caller.edition());
    int number =
        choice
            .number(caller.personId())
            .orElseThrow(
                () -> new Refusal(Refusal.Code.FORBIDDEN, "not among those who share the key"));
    return new TrusteeSeat(caller, choice, number, states.all(caller.edition(), choice));
  }

  /** What all have published, in order. */
  PublishedKey published() {
    return new PublishedKey(all.values().stream().map(TrusteeState::key).toList());
  }

  /** What the caller has done; null before the first step. */
  @Nullable TrusteeState own() {
    return all.get(number);
  }
}
