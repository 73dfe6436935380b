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
  /** All of it, or as much as one request may erase. */
  List<PersonRecord> records() {
    return traces.stream()
        .flatMap(each -> each.of(whom).stream())
        .map(one -> one.in(year))
        .toList();
  }

  /** Whether there is more than that. */
  boolean isMore() {
    return traces.stream().anyMatch(each -> each.isMore(whom));
  }

  /** Tells it from what else is kept of the same person. */
  String id() {
    return year == null ? "" : whom.edition();
  }

  /** Why it cannot be erased now. */
  Stream<UserError> obstacles(Instant now) {
    return traces.stream().flatMap(each -> each.obstacle(whom, now).stream());
  }

  /** Erases what one request may, in an order in which what breaks off is found again. */
  void erase(Instant now) {
    traces.stream()
        .sorted(Comparator.comparing(PersonTraces::leadsToTheRest))
        .forEach(each -> each.erase(whom, now));
  }
}
