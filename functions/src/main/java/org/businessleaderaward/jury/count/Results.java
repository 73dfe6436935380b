package org.businessleaderaward.jury.count;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.jury.count.CountResult.RankedFinalist;
import org.businessleaderaward.jury.domain.recount.PublishedResult;
import org.businessleaderaward.jury.finalists.Finalists;
import org.businessleaderaward.nominations.Nomination;
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
    var nominations =
        finalists.all(edition).stream()
            .collect(Collectors.toMap(Nomination::id, Function.identity()));
    var result = PublishedResult.read(bundle, id -> called(id, nominations));
    var ranking =
        IntStream.range(0, result.ranking().size())
            .mapToObj(
                i -> {
                  var id = result.ranking().get(i);
                  return ranked(i + 1, Objects.requireNonNull(nominations.get(id)));
                })
            .toList();
    return new CountResult(
        ranking, result.explanation(), result.ballots(), result.setAside(), bundle);
  }

  /** A finalist's name, with the company where another finalist has the same name. */
  private static String called(String id, Map<String, Nomination> finalists) {
    var facts = Objects.requireNonNull(finalists.get(id)).facts();
    var shared =
        !facts.name().isEmpty()
            && finalists.values().stream()
                .anyMatch(
                    other -> !other.id().equals(id) && other.facts().name().equals(facts.name()));
    return shared ? facts.name() + " (" + facts.company() + ")" : facts.name();
  }

  private static RankedFinalist ranked(int place, Nomination nomination) {
    return new RankedFinalist(
        place,
        nomination.id(),
        nomination.facts().name(),
        nomination.facts().company(),
        Finalists.stands(nomination));
  }
}
