package org.businessleaderaward.nominations.decisions;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.businessleaderaward.programme.Edition;

/** Whether letters wait that nobody has released; one that is held back does so on purpose. */
public final class UnreleasedLetters {
  private final WaitingLetters waiting;
  private final Batches batches;

  UnreleasedLetters(WaitingLetters waiting, Batches batches) {
    this.waiting = waiting;
    this.batches = batches;
  }

  /** Whether there are any in an edition. */
  public boolean areThere(Edition edition, Instant now) {
    var going = waiting.of(edition, now).stream().filter(letter -> !letter.held()).toList();
    if (going.isEmpty()) {
      return false;
    }
    var released =
        batches.all(edition.id()).stream()
            .filter(BatchItem::isReleased)
            .collect(Collectors.toMap(BatchItem::kind, batch -> Set.copyOf(batch.nominations)));
    return going.stream()
        .anyMatch(
            letter ->
                !released.getOrDefault(letter.kind(), Set.of()).contains(letter.nomination()));
  }
}
