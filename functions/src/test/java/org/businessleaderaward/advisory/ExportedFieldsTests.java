package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.advisory.PersonalDataTable.Field;
import org.businessleaderaward.advisory.PersonalDataTable.Row;
import org.businessleaderaward.storage.KeptStore;
import org.businessleaderaward.storage.Storage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each field that {@code docs/personal-data.md} calls given is in the export of somebody's data: a
 * text as it is, and whatever else by what becomes of the export where another value is stored.
 */
class ExportedFieldsTests {
  private static final Pattern ADDRESS = Pattern.compile("[\\w.]+@[\\w.]+");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z_]+");

  /** By it somebody is found, so that it cannot be another. */
  private static final String ROLE = "PersonItem role";

  /** For a constant of an enum another one of it; the second where it is the first. */
  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("language", List.of("ZH", "RU")),
          Map.entry("languages", List.of("ZH", "RU")),
          Map.entry("nomineeLanguage", List.of("ZH", "RU")),
          Map.entry("country", List.of("AT", "BR")),
          Map.entry("delivery", List.of("COMPLAINED", "FAILED")),
          Map.entry("AssignmentItem status", List.of("DRAFT", "SUBMITTED")),
          Map.entry("ineligibleReason", List.of("NOT_VERIFIABLE", "OUT_OF_SCOPE")),
          Map.entry("ProposalItem reason", List.of("NOT_VERIFIABLE", "OUT_OF_SCOPE")),
          Map.entry("told", List.of("INELIGIBLE", "ELIGIBLE")),
          Map.entry("toldReason", List.of("NOT_VERIFIABLE", "OUT_OF_SCOPE")),
          Map.entry("declaration", List.of("RECUSED", "CLEAR")),
          Map.entry("AssignmentItem reason", List.of("FINANCIAL", "PERSONAL")),
          Map.entry("DeclarationItem reason", List.of("FINANCIAL", "PERSONAL")),
          Map.entry("suspicions", List.of("SAME_MAIL_DOMAIN", "SAME_EMPLOYER")),
          Map.entry("notices", List.of("ANOTHER", "YET_ANOTHER")),
          Map.entry("confidence", List.of("LOW", "HIGH")),
          Map.entry("recommendation", List.of("CONSIDER", "SHORTLIST")),
          Map.entry("regions", List.of("ASIA", "AFRICA")),
          Map.entry("withheldFor", List.of("OFFENSIVE", "OFF_TOPIC")),
          Map.entry("way", List.of("PAPER", "PHONE")),
          Map.entry("standing", List.of("CLEAR", "RECUSED")),
          Map.entry("opened", List.of("BOARD_TABLE", "ROOM")),
          Map.entry("OpeningItem role", List.of("NOMINEE", "NOMINATOR")),
          Map.entry("kinds", List.of("OBSERVER", "CHAIR")));

  private final PersonalDataTable table = new PersonalDataTable();
  private final EverybodyStory all = EverybodyStory.whole();
  private final KeptStore kept = new KeptStore(all.award.bean(Storage.class));

  @Test
  void row55GivesOutEachFieldThatHoldsAPersonOrTheTableSaysWhyNot() {
    var rows = table.rows(Row::isGiven);
    var fields = rows.stream().flatMap(Row::attributes).toList();
    assertThat(table.filled(PersonalDataTable.items(all.award), rows))
        .as("what stands somewhere")
        .containsExactlyInAnyOrderElementsOf(fields.stream().map(Field::toString).toList());
    var given = exports();
    var missing = new TreeSet<String>();
    for (var field : fields) {
      texts(field)
          .filter(text -> given.values().stream().noneMatch(json -> has(json, text)))
          .forEach(text -> missing.add(field + ": " + text));
      missing.addAll(unchanged(field, given));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void row55GivesOutNobodyElsesAddress() {
    exports()
        .forEach(
            (address, json) ->
                assertThat(ADDRESS.matcher(json).results().map(MatchResult::group))
                    .as("what is given out to " + address)
                    .isSubsetOf(
                        Stream.concat(
                                Stream.of(address),
                                address.equals(EverybodyStory.NOMINATOR)
                                    ? all.addresses().stream()
                                        .filter(one -> one.endsWith("@nominee.example"))
                                    : Stream.of())
                            .toList()));
  }

  /** By address. */
  private Map<String, String> exports() {
    var given = new TreeMap<String, String>();
    Stream.of(all.addresses(), all.holders())
        .flatMap(List::stream)
        .forEach(address -> given.put(address, all.export(address)));
    return given;
  }

  private static boolean has(String json, String text) {
    return json.contains(JsonMapper.shared().writeValueAsString(text));
  }

  /** The texts in a field, however deep, that are not looked for by another value. */
  private Stream<String> texts(Field field) {
    var texts = new ArrayList<String>();
    for (var item : PersonalDataTable.items(all.award)) {
      changed(
          field,
          item,
          value -> {
            if (value.s() != null && other(field, value) == null) {
              texts.add(value.s());
            }
            return value;
          });
    }
    return texts.stream().filter(text -> !text.isEmpty()).distinct();
  }

  /**
   * Those of whose data something stands in a field and is the same in the export where it is
   * another.
   */
  private List<String> unchanged(Field field, Map<String, String> given) {
    var changed = new ArrayList<Map<String, AttributeValue>>();
    kept.change(
        item -> {
          var other =
              changed(field, item, value -> Objects.requireNonNullElse(other(field, value), value));
          if (!other.equals(item)) {
            changed.add(item);
          }
          return other;
        });
    if (changed.isEmpty()) {
      return List.of();
    }
    var now = exports();
    kept.restore();
    if (field.item().equals("PersonItem")) {
      return changed.stream()
          .map(person -> Objects.requireNonNull(person.get("email")).s())
          .filter(address -> Objects.equals(now.get(address), given.get(address)))
          .map(address -> field + " of " + address)
          .toList();
    }
    int lines =
        given.keySet().stream()
            .mapToInt(address -> differing(given.get(address), now.get(address)))
            .sum();
    return lines < changed.size()
        ? List.of(field + " in " + (changed.size() - lines) + " of " + changed.size())
        : List.of();
  }

  /**
   * How many lines of one text the other has not: in the same place, where there are as many, so
   * that two that have changed places are two.
   */
  private static int differing(@Nullable String one, @Nullable String other) {
    var before = Objects.requireNonNull(one).lines().toList();
    var after = Objects.requireNonNull(other).lines().toList();
    if (before.size() == after.size()) {
      return (int)
          IntStream.range(0, before.size())
              .filter(i -> !before.get(i).equals(after.get(i)))
              .count();
    }
    var left = new ArrayList<>(before);
    after.forEach(left::remove);
    return left.size();
  }

  /** Another value of the same kind; null where a text is looked for as it is. */
  private static @Nullable AttributeValue other(Field field, AttributeValue value) {
    if (value.n() != null) {
      return AttributeValue.fromN(String.valueOf(Long.parseLong(value.n()) + 1));
    }
    if (value.bool() != null) {
      return AttributeValue.fromBool(!value.bool());
    }
    if (value.b() != null) {
      return AttributeValue.fromB(flipped(value.b()));
    }
    if (value.s() == null || field.toString().equals(ROLE)) {
      return null;
    }
    if (INSTANT.matcher(value.s()).matches()) {
      return AttributeValue.fromS(Instant.parse(value.s()).plus(Duration.ofDays(1)).toString());
    }
    if (!CONSTANT.matcher(value.s()).matches()) {
      return null;
    }
    var others = OTHERS.getOrDefault(field.toString(), OTHERS.get(field.name()));
    if (others == null) {
      return null;
    }
    return AttributeValue.fromS(others.get(others.getFirst().equals(value.s()) ? 1 : 0));
  }

  private static SdkBytes flipped(SdkBytes bytes) {
    var other = bytes.asByteArray();
    other[other.length / 2] ^= 1;
    return SdkBytes.fromByteArray(other);
  }

  /** What is made of the values of a leaf. */
  private interface Leaf {
    AttributeValue of(AttributeValue value);
  }

  /** An item in which each leaf of a field is another, if it is of the item or in it. */
  private Map<String, AttributeValue> changed(
      Field field, Map<String, AttributeValue> item, Leaf leaf) {
    if (isOfNobody(item)) {
      return item;
    }
    var changed = new HashMap<>(item);
    boolean isIt = table.is(field.item(), item);
    item.forEach(
        (name, value) -> {
          if (isIt && name.equals(field.name())) {
            changed.put(name, isFlag(value) ? AttributeValue.fromNul(true) : leaves(value, leaf));
          } else {
            changed.put(name, within(field, value, leaf));
          }
        });
    return changed;
  }

  /**
   * Whether it is of whom no address finds: who gives it out is on no roll here, and the service
   * holds a part of the vote's key as people do.
   */
  private boolean isOfNobody(Map<String, AttributeValue> item) {
    return String.valueOf(item.get("pk")).contains(all.sam())
        || (item.containsKey("commitments") && !PersonalDataTable.isFilled(item.get("byText")));
  }

  /** What is there or not, and never false. */
  private static boolean isFlag(AttributeValue value) {
    return Boolean.TRUE.equals(value.bool());
  }

  private AttributeValue within(Field field, AttributeValue value, Leaf leaf) {
    if (value.hasL()) {
      return AttributeValue.fromL(
          value.l().stream().map(each -> within(field, each, leaf)).toList());
    }
    return value.hasM() ? AttributeValue.fromM(changed(field, value.m(), leaf)) : value;
  }

  /** What stands in one is looked at by its own rows. */
  private AttributeValue leaves(AttributeValue value, Leaf leaf) {
    if (value.hasL()) {
      return AttributeValue.fromL(value.l().stream().map(each -> leaves(each, leaf)).toList());
    }
    if (value.hasM() && !table.hasRowOf(value.m())) {
      var all = new HashMap<String, AttributeValue>();
      value.m().forEach((name, each) -> all.put(name, leaves(each, leaf)));
      return AttributeValue.fromM(all);
    }
    return value.hasM() ? value : leaf.of(value);
  }
}
