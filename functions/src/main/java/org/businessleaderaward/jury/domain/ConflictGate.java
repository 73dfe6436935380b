package org.businessleaderaward.jury.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where one juror stands with each finalist. Everything that shows, takes or counts something about
 * a finalist asks here. A conflict is final; a declaration of none may become one.
 *
 * @param declarations finalist to declaration; who is not in it was not declared yet
 */
public record ConflictGate(Map<String, Declaration> declarations) {
  /** Nothing declared. */
  public static final ConflictGate SHUT = new ConflictGate(Map.of());

  /** Where a juror stands with a finalist. */
  public enum Standing {
    /** Not declared yet. */
    OPEN,
    /** Free of conflict. */
    CLEAR,
    /** In conflict. */
    RECUSED
  }

  /**
   * A declaration on record.
   *
   * @param standing {@code CLEAR} or {@code RECUSED}
   * @param reason why there is a conflict; null without one
   * @param ballotVersion version of the juror's ballot that was on record then, 0 for none
   */
  public record Declaration(Standing standing, @Nullable String reason, int ballotVersion) {}

  /**
   * What a juror declares.
   *
   * @param finalist id of the finalist
   * @param conflict whether there is a conflict
   * @param reason why
   */
  public record Wanted(String finalist, boolean conflict, @Nullable String reason) {}

  /** Why declarations are refused; none of them is taken then. */
  public enum Refusal {
    UNKNOWN_FINALIST,
    DECLARED_TWICE,
    REASON_REQUIRED,
    RECUSAL_IS_FINAL
  }

  /** What becomes of declarations. */
  public sealed interface Outcome {
    /** They are taken. */
    record Taken(ConflictGate gate) implements Outcome {}

    /** They are not, because of the one at this place, counted from 0. */
    record Refused(int index, Refusal why) implements Outcome {}
  }

  public ConflictGate {
    declarations = java.util.Collections.unmodifiableMap(new TreeMap<>(declarations));
  }

  /** Where the juror stands with a finalist. */
  public Standing standing(String finalist) {
    var declaration = declarations.get(finalist);
    return declaration == null ? Standing.OPEN : declaration.standing();
  }

  /** Whether the juror declared for every finalist. */
  public boolean isPassed(Collection<String> finalists) {
    return finalists.stream().noneMatch(finalist -> standing(finalist) == Standing.OPEN);
  }

  /** Whether the juror is recused for every finalist, and so has no vote. */
  public boolean hasNoVote(Collection<String> finalists) {
    return finalists.stream().allMatch(finalist -> standing(finalist) == Standing.RECUSED);
  }

  /** For whom a conflict was declared when this version of the ballot, or a later, stood. */
  public List<String> recusedSince(int ballotVersion) {
    return declarations.entrySet().stream()
        .filter(entry -> entry.getValue().standing() == Standing.RECUSED)
        .filter(entry -> entry.getValue().ballotVersion() >= ballotVersion)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Takes declarations, all or none.
   *
   * @param ballotVersion version of the juror's ballot on record, 0 for none
   */
  public Outcome declare(List<Wanted> wanted, Collection<String> finalists, int ballotVersion) {
    var seen = new HashSet<String>();
    var changed = new TreeMap<>(declarations);
    for (int i = 0; i < wanted.size(); i++) {
      var one = wanted.get(i);
      var why = refusal(one, finalists, !seen.add(one.finalist()));
      if (why != null) {
        return new Outcome.Refused(i, why);
      }
      var standing = one.conflict() ? Standing.RECUSED : Standing.CLEAR;
      if (standing(one.finalist()) != standing) {
        changed.put(
            one.finalist(),
            new Declaration(standing, one.conflict() ? one.reason() : null, ballotVersion));
      }
    }
    return new Outcome.Taken(new ConflictGate(changed));
  }

  private @Nullable Refusal refusal(Wanted wanted, Collection<String> finalists, boolean again) {
    if (!finalists.contains(wanted.finalist())) {
      return Refusal.UNKNOWN_FINALIST;
    }
    if (again) {
      return Refusal.DECLARED_TWICE;
    }
    if (wanted.conflict() && wanted.reason() == null) {
      return Refusal.REASON_REQUIRED;
    }
    return !wanted.conflict() && standing(wanted.finalist()) == Standing.RECUSED
        ? Refusal.RECUSAL_IS_FINAL
        : null;
  }
}
