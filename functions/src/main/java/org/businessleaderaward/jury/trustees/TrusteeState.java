package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.jury.record.PublishedKey;
import org.jspecify.annotations.Nullable;

/**
 * What a trustee has done so far to make a key.
 *
 * @param number number of the trustee
 * @param key what belongs to the trustee's secret
 * @param kept the secret, wrapped; null for the service
 * @param committedAt when this was published
 * @param shares the encrypted shares for all trustees, in order, in hexadecimal; empty before they
 *     are sent
 * @param sentAt when they were
 * @param rehearsal the part in the decryption of the rehearsal, in hexadecimal
 * @param confirmedAt when it was sent
 * @param wrong the service's alone: number of a trustee whose part does not hold
 * @param version version on record
 */
public record TrusteeState(
    int number,
    PublishedKey.Trustee key,
    @Nullable KeptSecret kept,
    Instant committedAt,
    List<String> shares,
    @Nullable Instant sentAt,
    @Nullable String rehearsal,
    @Nullable Instant confirmedAt,
    @Nullable Integer wrong,
    long version) {

  /**
   * A trustee's secret as the browser wrapped it. The server cannot open it.
   *
   * @param byText by the printed recovery text
   * @param byPasskey by the passkey; null without one
   * @param credential identifier of that passkey
   */
  public record KeptSecret(
      String byText, @Nullable String byPasskey, @Nullable String credential) {}

  public TrusteeState {
    shares = List.copyOf(shares);
  }

  /** Of a trustee who publishes what belongs to a secret. */
  public static TrusteeState committed(
      int number, PublishedKey.Trustee key, @Nullable KeptSecret kept, Instant now) {
    return new TrusteeState(number, key, kept, now, List.of(), null, null, null, null, 0);
  }

  /** The same once the shares are sent. */
  public TrusteeState sending(List<String> encrypted, Instant now) {
    return new TrusteeState(
        number, key, kept, committedAt, encrypted, now, null, null, null, version);
  }

  /** The same once the received shares are found right. */
  public TrusteeState confirming(String part, Instant now) {
    return new TrusteeState(
        number, key, kept, committedAt, shares, sentAt, part, now, null, version);
  }

  /** The same once a trustee's part was found not to hold. */
  TrusteeState finding(int wrongTrustee) {
    return new TrusteeState(
        number,
        key,
        kept,
        committedAt,
        shares,
        sentAt,
        rehearsal,
        confirmedAt,
        wrongTrustee,
        version);
  }

  /** The same without the secret. */
  public TrusteeState forgotten() {
    return new TrusteeState(
        number, key, null, committedAt, shares, sentAt, rehearsal, confirmedAt, wrong, version);
  }
}
