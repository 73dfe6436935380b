package org.businessleaderaward.jury.domain;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The finalists for whom a juror declared a conflict. A declaration is final.
 *
 * @param atVersion finalist to the version of the ballot that was on record when the conflict was
 *     declared, 0 when there was none
 */
public record Recusals(Map<String, Integer> atVersion) {
  /** No conflict. */
  public static final Recusals NONE = new Recusals(Map.of());

  public Recusals {
    atVersion = Map.copyOf(atVersion);
  }

  /** All finalists for whom there is a conflict. */
  public Set<String> finalists() {
    return atVersion.keySet();
  }

  /** Those for whom it was declared before a version of the ballot was cast. */
  Set<String> before(int version) {
    return atVersion.entrySet().stream()
        .filter(recusal -> recusal.getValue() < version)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
