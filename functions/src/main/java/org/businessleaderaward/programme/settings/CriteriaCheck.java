package org.businessleaderaward.programme.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.language.Texts;
import org.businessleaderaward.programme.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * Whether criteria can go on record: one to twelve, weights of 1 to 100 percent that make a whole,
 * and scales of two to ten levels that are as long as one another, for ballots compare by level.
 */
final class CriteriaCheck {
  static final int MOST = 12;
  static final int FEWEST_LEVELS = 2;
  static final int MOST_LEVELS = 10;
  static final int LONGEST_NAME = 120;
  static final int LONGEST_DESCRIPTION = 2_000;
  static final int LONGEST_LEVEL = 500;
  static final int WHOLE = 100;

  private final TextCheck texts = new TextCheck();
  private final Set<String> known;
  private final Set<String> taken = new HashSet<>();

  private CriteriaCheck(List<Criterion> onRecord) {
    this.known = onRecord.stream().map(Criterion::id).collect(Collectors.toSet());
  }

  /**
   * A criterion as it was sent.
   *
   * @param id identifier of one on record; null for a new one
   */
  record Sent(@Nullable String id, Texts name, Texts description, int weight, List<Texts> levels) {}

  /**
   * What came of a check.
   *
   * @param criteria as they go on record; only when nothing is wrong
   */
  record Verdict(List<Criterion> criteria, List<UserError> errors) {}

  /**
   * Checks.
   *
   * @param onRecord the criteria that the edition has, whose identifiers stay
   */
  static Verdict of(List<Criterion> onRecord, List<Sent> sent) {
    var check = new CriteriaCheck(onRecord);
    var criteria = new ArrayList<Criterion>();
    if (sent.isEmpty() || sent.size() > MOST) {
      check.refuse("CRITERIA_COUNT", "Give 1 to %d criteria.".formatted(MOST), "criteria");
    }
    for (int i = 0; i < Math.min(sent.size(), MOST); i++) {
      criteria.add(check.one(sent.get(i), String.valueOf(i)));
    }
    if (sent.stream().mapToInt(Sent::weight).sum() != WHOLE) {
      check.refuse("WEIGHTS_SUM", "The weights must add up to 100.", "criteria");
    }
    if (sent.stream().map(one -> one.levels().size()).distinct().count() > 1) {
      check.refuse("SCALES_DIFFER", "All scales must have the same number of levels.", "criteria");
    }
    return new Verdict(criteria, check.texts.errors());
  }

  private Criterion one(Sent sent, String at) {
    if (sent.weight() < 1 || sent.weight() > WHOLE) {
      refuse("OUT_OF_RANGE", "Give a weight of 1 to 100 percent.", "criteria", at, "weight");
    }
    if (sent.levels().size() < FEWEST_LEVELS || sent.levels().size() > MOST_LEVELS) {
      refuse(
          "LEVELS_COUNT",
          "Give %d to %d levels.".formatted(FEWEST_LEVELS, MOST_LEVELS),
          "criteria",
          at,
          "levels");
    }
    var levels = new ArrayList<LocalizedText>();
    for (int level = 0; level < Math.min(sent.levels().size(), MOST_LEVELS); level++) {
      texts
          .line(sent.levels().get(level), LONGEST_LEVEL, "criteria", at, "levels", "" + level)
          .ifPresent(levels::add);
    }
    var nothing = LocalizedText.english("");
    return new Criterion(
        id(sent.id(), at),
        texts.line(sent.name(), LONGEST_NAME, "criteria", at, "name").orElse(nothing),
        texts
            .lines(sent.description(), LONGEST_DESCRIPTION, "criteria", at, "description")
            .orElse(nothing),
        sent.weight(),
        List.copyOf(levels));
  }

  private String id(@Nullable String sent, String at) {
    var id = sent == null ? "criterion-" + UUID.randomUUID().toString().substring(0, 8) : sent;
    if ((sent != null && !known.contains(sent)) || !taken.add(id)) {
      refuse("NOT_FOUND", "There is no such criterion, or twice.", "criteria", at, "id");
    }
    return id;
  }

  private void refuse(String code, String message, String... field) {
    var path = new ArrayList<>(List.of("input"));
    path.addAll(List.of(field));
    texts.add(new UserError(code, path, message));
  }
}
