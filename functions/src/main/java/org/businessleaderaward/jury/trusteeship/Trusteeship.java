package org.businessleaderaward.jury.trusteeship;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.mail.Deliveries;
import org.jspecify.annotations.Nullable;

/**
 * Who shares the key of a vote, and how far they are.
 *
 * @param round how often trustees were chosen
 * @param threshold how many decrypt together
 * @param trustees in order; the first is the service
 * @param wrong number of a trustee whose part does not hold; null when there is none
 * @param ready whether the key is made
 */
public record Trusteeship(
    int round, int threshold, List<Progress> trustees, @Nullable Integer wrong, boolean ready) {

  /**
   * How far a trustee is.
   *
   * @param number number among the trustees
   * @param kind what the trustee is to the award
   * @param person id of the person; null for the service
   * @param name name of the person; null for the service, and once the person is erased
   * @param delivery how far the last mail to the person came, which only the secretariat is told
   * @param committedAt when what belongs to the secret was published
   * @param sentAt when the shares were sent
   * @param confirmedAt when the received shares were found right
   * @param decryptedAt when the part in the decryption was sent
   * @param passedOver whether the count passes that part over, as it does not prove right
   */
  public record Progress(
      int number,
      VoteRule.Role kind,
      @Nullable String person,
      @Nullable String name,
      Deliveries.@Nullable State delivery,
      @Nullable Instant committedAt,
      @Nullable Instant sentAt,
      @Nullable Instant confirmedAt,
      @Nullable Instant decryptedAt,
      boolean passedOver) {}

  public Trusteeship {
    trustees = List.copyOf(trustees);
  }
}
