package org.businessleaderaward.advisory.assignment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.advisory.committee.AdviserProfiles;
import org.businessleaderaward.advisory.domain.Assigning.Pair;
import org.businessleaderaward.advisory.domain.Suspicions;
import org.businessleaderaward.advisory.domain.Suspicions.Party;
import org.businessleaderaward.advisory.domain.Suspicions.Suspicion;
import org.businessleaderaward.nominations.Nomination;

/**
 * Which advisers had better not read which nominations, by employers and mail addresses. What they
 * share with a nominee is pointed out to them; what with a nominator, whom they do not see, is not.
 */
final class Doubts {
  private final Map<Pair, Set<Suspicion>> shown = new HashMap<>();
  private final Set<Pair> pairs = new HashSet<>();

  Doubts(List<Person> advisers, AdviserProfiles.Known known, List<Nomination> nominations) {
    var nominees = nominations.stream().map(Doubts::nominee).toList();
    var nominators = nominations.stream().map(Doubts::nominator).toList();
    for (var adviser : advisers) {
      var one = Party.of(known.of(adviser).employer(), adviser.email());
      for (int i = 0; i < nominations.size(); i++) {
        var pair = new Pair(nominations.get(i).id(), adviser.id());
        var nominee = Suspicions.between(one, nominees.get(i));
        if (!nominee.isEmpty()) {
          shown.put(pair, nominee);
          pairs.add(pair);
        } else if (!Suspicions.between(one, nominators.get(i)).isEmpty()) {
          pairs.add(pair);
        }
      }
    }
  }

  /** Everything that had better not be read. */
  Set<Pair> pairs() {
    return pairs;
  }

  /** What is pointed out to an adviser. */
  Set<Suspicion> shown(Pair pair) {
    return shown.getOrDefault(pair, Set.of());
  }

  private static Party nominee(Nomination nomination) {
    return Party.of(nomination.facts().company(), nomination.nominee().email());
  }

  private static Party nominator(Nomination nomination) {
    return Party.of(nomination.nominator().organisation(), nomination.nominator().email());
  }
}
