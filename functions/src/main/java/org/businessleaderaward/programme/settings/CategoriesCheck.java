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
import org.businessleaderaward.programme.Category;
import org.jspecify.annotations.Nullable;

/**
 * Whether categories can go on record: none, or two to ten, for of one there is nothing to choose.
 */
final class CategoriesCheck {
  static final int FEWEST = 2;
  static final int MOST = 10;

  private CategoriesCheck() {}

  /**
   * A category as it was sent.
   *
   * @param id identifier of one on record; null for a new one
   */
  record Sent(@Nullable String id, Texts name, Texts description) {}

  /**
   * The categories as they go on record, which is only for when nothing is wrong.
   *
   * @param onRecord the categories that the edition has, whose identifiers stay
   * @param texts where what is wrong is noted
   */
  static List<Category> of(List<Category> onRecord, List<Sent> sent, TextCheck texts) {
    if (!sent.isEmpty() && (sent.size() < FEWEST || sent.size() > MOST)) {
      texts.add(
          UserError.at(
              "CATEGORIES_COUNT",
              "Give %d to %d categories, or none.".formatted(FEWEST, MOST),
              "input",
              "categories"));
    }
    var known = onRecord.stream().map(Category::id).collect(Collectors.toSet());
    var taken = new HashSet<String>();
    var categories = new ArrayList<Category>();
    for (int i = 0; i < Math.min(sent.size(), MOST); i++) {
      categories.add(one(sent.get(i), String.valueOf(i), known, taken, texts));
    }
    return List.copyOf(categories);
  }

  private static Category one(
      Sent sent, String at, Set<String> known, Set<String> taken, TextCheck texts) {
    var id =
        sent.id() == null ? "category-" + UUID.randomUUID().toString().substring(0, 8) : sent.id();
    if ((sent.id() != null && !known.contains(id)) || !taken.add(id)) {
      texts.add(
          UserError.at(
              "NOT_FOUND", "There is no such category, or twice.", "input", "categories", at));
    }
    var nothing = LocalizedText.english("");
    return new Category(
        id,
        texts
            .line(sent.name(), CriteriaCheck.LONGEST_NAME, "categories", at, "name")
            .orElse(nothing),
        texts
            .lines(
                sent.description(),
                CriteriaCheck.LONGEST_DESCRIPTION,
                "categories",
                at,
                "description")
            .orElse(nothing));
  }
}
