package org.businessleaderaward.access.traces;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * What one edition keeps of a person, or what is kept whatever the edition. It is erased whole or
 * not at all.
 *
 * @param whom whose it is
 * @param year year of the edition; null for what no edition keeps
 * @param traces the modules that keep it
 */
record KeptApart(Whom whom, @Nullable Integer year, List<PersonTraces> traces) {
  /** All of it. */
  List<PersonRecord> records() {
    return traces.stream()
        .flatMap(each -> each.of(whom).stream())
        .map(found -> found.in(year))
        .toList();
  }

  /** Why it cannot be erased now. */
  Stream<UserError> obstacles() {
    return traces.stream().flatMap(each -> each.obstacle(whom).stream());
  }

  /** Erases it, in an order in which what breaks off is found again. */
  void erase(Instant now) {
    traces.stream()
        .sorted(Comparator.comparing(PersonTraces::leadsToTheRest))
        .forEach(each -> each.erase(whom, now));
  }
}
