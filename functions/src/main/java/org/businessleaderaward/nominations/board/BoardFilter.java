package org.businessleaderaward.nominations.board;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.NominationStatus;
import org.jspecify.annotations.Nullable;

/**
 * What of the board is wanted; what is null is not asked about.
 *
 * @param text words that all stand in it: reference, names, companies, addresses
 * @param status where it stands
 * @param category identifier of the category
 * @param country code of the country
 * @param language language of the nomination
 * @param flag what is to be looked at
 * @param ids identifiers of those that alone are wanted; null for any
 */
record BoardFilter(
    String text,
    @Nullable NominationStatus status,
    @Nullable String category,
    @Nullable String country,
    @Nullable Language language,
    @Nullable BoardFlag flag,
    @Nullable Set<String> ids) {
  private static final int LONGEST_TEXT = 200;

  /** The filter of an input of the schema. */
  static BoardFilter of(Map<String, Object> input) {
    var text = text(input, "text");
    var status = text(input, "status");
    var language = text(input, "language");
    var flag = text(input, "flag");
    if (text != null && text.length() > LONGEST_TEXT) {
      throw new Refusal(
          Refusal.Code.BAD_REQUEST, "text must be at most " + LONGEST_TEXT + " characters");
    }
    var ids = ids(input);
    if (ids != null && ids.size() > PageRequest.MOST) {
      throw new Refusal(
          Refusal.Code.BAD_REQUEST, "ids must be at most " + PageRequest.MOST + " identifiers");
    }
    return new BoardFilter(
        text == null ? "" : text,
        status == null ? null : NominationStatus.valueOf(status),
        text(input, "category"),
        text(input, "country"),
        language == null ? null : Language.valueOf(language),
        flag == null ? null : BoardFlag.valueOf(flag),
        ids);
  }

  private static @Nullable Set<String> ids(Map<String, Object> input) {
    return input.get("ids") instanceof List<?> given
        ? given.stream().map(String.class::cast).collect(Collectors.toSet())
        : null;
  }

  private static @Nullable String text(Map<String, Object> input, String field) {
    return input.get(field) instanceof String text ? text : null;
  }

  /** What fits of these rows. */
  List<SoughtRow> among(List<SoughtRow> rows, Marks marks) {
    var words = SoughtRow.words(text);
    return rows.stream().filter(listed -> fits(listed, words, marks)).toList();
  }

  private boolean fits(SoughtRow listed, List<String> words, Marks marks) {
    var row = listed.row();
    return (status == null || status == row.status())
        && (category == null || category.equals(row.category()))
        && (country == null || country.toUpperCase(Locale.ROOT).equals(row.who().country()))
        && (language == null || language == row.language())
        && (ids == null || ids.contains(row.id()))
        && listed.has(words)
        && (flag == null || flag.isOf(row, marks));
  }
}
