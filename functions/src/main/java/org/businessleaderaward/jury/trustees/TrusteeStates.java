package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** What trustees have done to make the keys of votes, and what they have decrypted. */
public final class TrusteeStates {
  /** The label of a refused step: it, or another one, was taken meanwhile. */
  public static final String CHANGED = "trustee-changed";

  /** The label of a refused decryption: there is one. */
  public static final String DECRYPTED_BEFORE = "decrypted-before";

  private final DynamoDbTable<TrusteeItem> trustees;
  private final DynamoDbTable<DecryptionItem> decryptions;
  private final DynamoDbTable<UnprovenItem> unproven;
  private final DynamoDbTable<OtherTotalsItem> others;

  public TrusteeStates(Storage storage) {
    this.trustees = storage.table(TableOf.JURY, TrusteeItem.SCHEMA);
    this.decryptions = storage.table(TableOf.JURY, DecryptionItem.SCHEMA);
    this.unproven = storage.table(TableOf.JURY, UnprovenItem.SCHEMA);
    this.others = storage.table(TableOf.JURY, OtherTotalsItem.SCHEMA);
  }

  /** Those of a choice who have published what belongs to their secret, by number. */
  public SortedMap<Integer, TrusteeState> all(String edition, KeyChoice choice) {
    var all = new TreeMap<Integer, TrusteeState>();
    if (!choice.isAlone()) {
      service(edition, choice).ifPresent(state -> all.put(state.number(), state));
      Paging.of(trustees, JuryKeys.trustees(edition))
          .startingWith(JuryKeys.allTrustees(choice.round()))
          .all()
          .stream()
          .map(TrusteeItem::state)
          .forEach(state -> all.put(state.number(), state));
    }
    return all;
  }

  private Optional<TrusteeState> service(String edition, KeyChoice choice) {
    var key = JuryKeys.of(JuryKeys.key(edition), JuryKeys.service(choice.round()));
    return Optional.ofNullable(trustees.getItem(r -> r.key(key).consistentRead(true)))
        .map(TrusteeItem::state);
  }

  /** Adds what a trustee of a choice has done; refused when it is not based on what is there. */
  public void put(WriteSet set, String edition, KeyChoice choice, TrusteeState state) {
    set.put(trustees, TrusteeItem.of(edition, choice.round(), state), CHANGED, null);
  }

  /**
   * Adds that the wrapped secret of a trustee who has published is forgotten, also when the trustee
   * takes a step at this moment.
   */
  public void forget(WriteSet set, String edition, KeyChoice choice, int number) {
    var state = Objects.requireNonNull(all(edition, choice).get(number));
    var item = TrusteeItem.of(edition, choice.round(), state.forgotten());
    item.keepNothing();
    set.putContended(trustees, item, CHANGED, null);
  }

  /** Adds that what the people of a choice have done is no longer kept, nor their secrets. */
  public void remove(WriteSet set, String edition, KeyChoice choice) {
    for (int at = 0; at < choice.people().size(); at++) {
      var sort = JuryKeys.trustee(choice.round(), at + 1 + KeyChoice.SERVICE);
      set.delete(trustees, JuryKeys.of(JuryKeys.trustees(edition), sort), CHANGED, null);
    }
  }

  /** What trustees have decrypted, by number. */
  public SortedMap<Integer, SentDecryption> decryptions(String edition) {
    var all = new TreeMap<Integer, SentDecryption>();
    Paging.of(decryptions, JuryKeys.trustees(edition))
        .startingWith(JuryKeys.allDecryptions())
        .all()
        .stream()
        .map(DecryptionItem::sent)
        .forEach(sent -> all.put(sent.number(), sent));
    return all;
  }

  /** How many have decrypted, without those whose parts the count found not to prove right. */
  public int notPassedOver(String edition) {
    return (int)
        decryptions(edition).keySet().stream()
            .filter(number -> !isPassedOver(edition, number))
            .count();
  }

  /** Whether the count found that what a trustee has decrypted does not prove right. */
  public boolean isPassedOver(String edition, int number) {
    var key = UnprovenItem.of(edition, number).key();
    return unproven.getItem(r -> r.key(key).consistentRead(true)) != null;
  }

  /** Adds that what a trustee has decrypted does not prove right; once. */
  public void passOver(WriteSet set, String edition, int number) {
    set.put(unproven, UnprovenItem.of(edition, number), "passed-over-before", WriteSet.ABSENT);
  }

  /** Adds that a trustee has sent a part of other totals; once. */
  public void addOtherTotals(WriteSet set, String edition, int number, Instant at) {
    set.put(others, OtherTotalsItem.of(edition, number, at), "told-before", WriteSet.ABSENT);
  }

  /** When all were told of a trustee's part that was of other totals; empty when there was none. */
  public Optional<Instant> otherTotals(String edition, int number) {
    return Paging.of(others, JuryKeys.trustees(edition))
        .startingWith(JuryKeys.allOtherTotals())
        .all()
        .stream()
        .filter(item -> JuryKeys.otherTotals(number).equals(item.sk()))
        .flatMap(item -> Stream.ofNullable(item.at))
        .findFirst();
  }

  /** Adds what a trustee has decrypted; once. */
  public void add(WriteSet set, String edition, SentDecryption sent) {
    set.put(decryptions, DecryptionItem.of(edition, sent), DECRYPTED_BEFORE, WriteSet.ABSENT);
  }
}
