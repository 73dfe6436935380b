package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.nominations.domain.DraftText;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What {@code docs/personal-data.md} says of stored fields, and what stands in them. */
final class PersonalDataTable {
  static final Path PAGE = ProjectRoot.find().resolve("docs/personal-data.md");

  /** Of parts of the key, which hold hashes and identifiers, a row may say as well. */
  static final String KEY = "key";

  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| ((?:`\\w+` ?)+)\\|(.*)\\|");
  private static final Pattern FIELD = Pattern.compile("`(\\w+)`");
  private static final Pattern STORED = Pattern.compile("\\.name\\(\"(\\w+)\"\\)");

  private static final Pattern KEYED = Pattern.compile("extends \\w+");

  /** What a person wrote or is called: not an identifier, an enum's value or an instant. */
  private static final Pattern WORDS = Pattern.compile("(?s).*(@|\\p{Lu}.*\\p{Ll}).*");

  private static final AttributeValue FIRST_LANGUAGE = AttributeValue.fromS("EN");
  private static final AttributeValue OTHER_LANGUAGE = AttributeValue.fromS("RU");
  private static final Set<String> LANGUAGES = Set.of("language", "nomineeLanguage");

  private static final Set<String> OF_ALL = Set.of("pk", "sk", "gsi1pk", "version", "expiresAt");

  /** What an item is listed by in an index, where it is. */
  private static final String LISTED_BY = "gsi1sk";

  /** What is no item of its own, but written over another. */
  private static final Map<String, String> WRITTEN_OVER = Map.of("DeliveryItem", "PersonItem");

  private final List<Row> rows;
  private final Map<String, Set<String>> stored = new TreeMap<>();

  /** Those that have no key, as they stand in another item. */
  private final Set<String> inOthers = new TreeSet<>();

  /** The table as the page has it, and the attributes that the code knows. */
  PersonalDataTable() {
    try {
      rows = read();
      try (var files = Files.walk(ProjectRoot.find().resolve("functions/src/main/java"))) {
        for (var file : files.filter(one -> one.toString().endsWith("Item.java")).toList()) {
          var name = file.getFileName().toString().replace(".java", "");
          assertThat(stored.put(name, attributes(name, file))).as(name).isNull();
          if (!KEYED.matcher(Files.readString(file)).find()) {
            inOthers.add(name);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A row.
   *
   * @param cells whose and what, why, who sees it, how long, in an export, at an erasure
   */
  record Row(String item, Set<String> fields, List<String> cells) {
    boolean isKeptForMonths() {
      return cells.get(3).matches(".*(\\d months|with the nomination).*");
    }

    boolean isGiven() {
      return cells.get(4).equals("given");
    }

    boolean isErased() {
      return cells.getLast().equals("erased");
    }

    /** The fields that an item has as attributes. */
    Stream<Field> attributes() {
      return fields.stream().filter(name -> !name.equals(KEY)).map(name -> new Field(item, name));
    }
  }

  /** A stored field. */
  record Field(String item, String name) {
    @Override
    public String toString() {
      return item + " " + name;
    }
  }

  private static List<Row> read() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(
            row ->
                new Row(
                    row.group(1),
                    FIELD
                        .matcher(row.group(2))
                        .results()
                        .map(field -> field.group(1))
                        .collect(Collectors.toSet()),
                    Arrays.stream(row.group(3).split("\\|")).map(String::strip).toList()))
        .toList();
  }

  private static Set<String> attributes(String item, Path source) throws IOException {
    var fields =
        STORED
            .matcher(Files.readString(source))
            .results()
            .map((MatchResult field) -> field.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    if (Files.readString(source).contains("listedIn(")) {
      fields.add(LISTED_BY);
    }
    if (item.equals("NominationItem")) {
      Stream.of(DraftText.values()).map(DraftText::attribute).forEach(fields::add);
    }
    return fields;
  }

  List<Row> rows() {
    return rows;
  }

  List<Row> rows(Predicate<Row> which) {
    return rows.stream().filter(which).toList();
  }

  /** The attributes of each item, by the name of its class. */
  Map<String, Set<String>> stored() {
    return stored;
  }

  /** All items of all tables. */
  static List<Map<String, AttributeValue>> items(TestAward award) {
    return Arrays.stream(TableOf.values()).flatMap(table -> award.dump(table).stream()).toList();
  }

  /** The fields of these rows in which something stands, in an item that can be nothing else. */
  Set<String> filled(List<Map<String, AttributeValue>> items, List<Row> of) {
    return in(items, of, (field, map) -> isFilled(map.get(field.name())) && is(field.item(), map));
  }

  /** An item in which no language of anybody is the first, which a tombstone has. */
  static Map<String, AttributeValue> inAnotherLanguage(Map<String, AttributeValue> item) {
    var other = new HashMap<>(item);
    LANGUAGES.stream()
        .filter(name -> FIRST_LANGUAGE.equals(item.get(name)))
        .forEach(name -> other.put(name, OTHER_LANGUAGE));
    return other;
  }

  /** The same in an item that may be another, too, but for what stands in a tombstone. */
  Set<String> left(List<Map<String, AttributeValue>> items, List<Row> of) {
    return in(
        items,
        of,
        (field, map) ->
            isFilled(map.get(field.name()))
                && !FIRST_LANGUAGE.equals(map.get(field.name()))
                && canBe(field.item(), map));
  }

  private static Set<String> in(
      List<Map<String, AttributeValue>> items,
      List<Row> of,
      BiPredicate<Field, Map<String, AttributeValue>> isFilled) {
    var maps = items.stream().flatMap(PersonalDataTable::withThoseInIt).toList();
    return of.stream()
        .flatMap(Row::attributes)
        .filter(field -> maps.stream().anyMatch(map -> isFilled.test(field, map)))
        .map(Field::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Map<String, AttributeValue>> withThoseInIt(
      Map<String, AttributeValue> item) {
    return Stream.concat(
        Stream.of(item),
        item.values().stream()
            .flatMap(
                value ->
                    Stream.of(value.l().stream(), value.m().values().stream(), Stream.of(value))
                        .flatMap(all -> all))
            .filter(AttributeValue::hasM)
            .flatMap(value -> withThoseInIt(value.m())));
  }

  static boolean isFilled(@Nullable AttributeValue value) {
    if (value == null || Boolean.TRUE.equals(value.nul())) {
      return false;
    }
    if (value.hasL() || value.hasM()) {
      return !value.l().isEmpty() || !value.m().isEmpty();
    }
    return !Boolean.FALSE.equals(value.bool()) && (value.s() == null || !value.s().isEmpty());
  }

  /** Whether an item can be one of those, by its attributes; what has a key is in no other. */
  boolean canBe(String item, Map<String, AttributeValue> map) {
    return attributesOf(item).containsAll(own(map))
        && !(map.containsKey("pk") && inOthers.contains(item));
  }

  /** The same, and no item with fewer attributes has all of its own. */
  boolean is(String item, Map<String, AttributeValue> map) {
    var own = own(map);
    int fewest =
        stored.keySet().stream()
            .map(this::attributesOf)
            .filter(attributes -> attributes.containsAll(own))
            .mapToInt(Set::size)
            .min()
            .orElse(0);
    var attributes = attributesOf(item);
    return attributes.size() == fewest && attributes.containsAll(own);
  }

  /** Whether there are rows of what stands in an item. */
  boolean hasRowOf(Map<String, AttributeValue> map) {
    return rows.stream().anyMatch(row -> is(row.item(), map));
  }

  private Set<String> attributesOf(String item) {
    var attributes =
        new TreeSet<>(stored.getOrDefault(WRITTEN_OVER.getOrDefault(item, item), Set.of()));
    WRITTEN_OVER.forEach(
        (written, over) -> {
          if (over.equals(item) || written.equals(item)) {
            attributes.addAll(stored.getOrDefault(written, Set.of()));
          }
        });
    return attributes;
  }

  private static Set<String> own(Map<String, AttributeValue> map) {
    return map.keySet().stream()
        .filter(name -> !OF_ALL.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What stands in the fields of these rows, as words, but for these persons. */
  Map<String, Set<String>> words(TestAward award, List<Row> of, Set<String> but) {
    var items =
        items(award).stream()
            .filter(item -> but.stream().noneMatch(String.valueOf(item.get("pk"))::contains))
            .toList();
    var words = new HashMap<String, Set<String>>();
    of.stream()
        .flatMap(Row::attributes)
        .forEach(
            field ->
                items.stream()
                    .filter(item -> canBe(field.item(), item))
                    .flatMap(item -> texts(item.get(field.name())))
                    .filter(text -> WORDS.matcher(text).matches())
                    .forEach(
                        word ->
                            words
                                .computeIfAbsent(field.toString(), _ -> new TreeSet<>())
                                .add(word)));
    return words;
  }

  /** The texts in a value, however deep. */
  static Stream<String> texts(@Nullable AttributeValue value) {
    if (value == null) {
      return Stream.of();
    }
    return Stream.of(
            Stream.ofNullable(value.s()),
            value.l().stream().flatMap(PersonalDataTable::texts),
            value.m().values().stream().flatMap(PersonalDataTable::texts))
        .flatMap(all -> all);
  }
}
