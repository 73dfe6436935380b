package org.businessleaderaward.jury;

import java.util.Optional;
import java.util.stream.IntStream;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.jury.CountResult.RankedFinalist;
import org.businessleaderaward.jury.domain.PublishedResult;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;

/** Results: to the secretariat from the count on, to everybody once they are announced. */
final class Results {
  private final CountRecords counts;
  private final Editions editions;
  private final Finalists finalists;

  Results(CountRecords counts, Editions editions, Finalists finalists) {
    this.counts = counts;
    this.editions = editions;
    this.finalists = finalists;
  }

  /** The result of an edition with the finalists' names. */
  Optional<CountResult> find(String edition) {
    return counts.result(edition).map(item -> item.bundle).map(bundle -> named(edition, bundle));
  }

  /**
   * The bundle of an edition whose result is public.
   *
   * @param scope the request, whose answer is kept no longer than an embargo
   */
  Optional<String> announced(String edition, Scope scope) {
    var found = editions.find(edition);
    found
        .filter(one -> one.isUnderEmbargo(scope.now()))
        .map(Edition::publicAt)
        .ifPresent(scope::changesAt);
    return found
        .filter(one -> one.isPublic(scope.now()))
        .flatMap(one -> counts.result(edition))
        .map(item -> item.bundle);
  }

  private CountResult named(String edition, String bundle) {
    var result =
        PublishedResult.read(bundle, id -> finalists.nomination(edition, id).facts().name());
    var ranking =
        IntStream.range(0, result.ranking().size())
            .mapToObj(i -> ranked(edition, i + 1, result.ranking().get(i)))
            .toList();
    return new CountResult(
        ranking, result.explanation(), result.ballots(), result.setAside(), bundle);
  }

  private RankedFinalist ranked(String edition, int place, String id) {
    var nomination = finalists.nomination(edition, id);
    return new RankedFinalist(
        place,
        id,
        nomination.facts().name(),
        nomination.facts().company(),
        Finalists.stands(nomination));
  }
}
