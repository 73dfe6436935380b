package org.businessleaderaward.jury.count;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.jury.count.CountResult.RankedFinalist;
import org.businessleaderaward.jury.finalists.Finalists;
import org.businessleaderaward.jury.record.Placed;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;

/** Results: to the secretariat from the count on, to everybody once they are announced. */
final class Results {
  private final CountRecords counts;
  private final RecordFiles files;
  private final Editions editions;
  private final Finalists finalists;

  Results(CountRecords counts, RecordFiles files, Editions editions, Finalists finalists) {
    this.counts = counts;
    this.files = files;
    this.editions = editions;
    this.finalists = finalists;
  }

  /** The result of an edition with the finalists' names. */
  Optional<CountResult> find(String edition) {
    return counts.result(edition).map(item -> named(edition, item));
  }

  /**
   * The record of an edition whose result is public.
   *
   * @param scope the request, whose answer is kept no longer than an embargo
   */
  Optional<PublishedRecord> announced(String edition, Scope scope) {
    var found = editions.find(edition);
    found
        .filter(one -> one.isUnderEmbargo(scope.now()))
        .map(Edition::publicAt)
        .ifPresent(scope::changesAt);
    return found
        .filter(one -> one.isPublic(scope.now()))
        .flatMap(one -> counts.result(edition))
        .map(
            item ->
                new PublishedRecord(
                    item.sha256(),
                    item.length(),
                    number -> files.part(edition, item.sha256(), number)));
  }

  private CountResult named(String edition, ResultItem item) {
    var nominations = finalists.all(edition);
    return new CountResult(
        item.ranking().stream().map(placed -> ranked(placed, nominations)).toList(),
        item.ballots(),
        item.sha256());
  }

  private static RankedFinalist ranked(Placed placed, Map<String, Nomination> nominations) {
    var nomination = Objects.requireNonNull(nominations.get(placed.finalist()));
    return new RankedFinalist(
        placed.place(),
        Placed.Ground.valueOf(placed.ground()),
        placed.among(),
        nomination.id(),
        nomination.facts().name(),
        nomination.facts().company(),
        Finalists.stands(nomination));
  }
}
