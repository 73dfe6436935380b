package org.businessleaderaward.directory.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Keyed;

/**
 * Who takes part in an entry, its relations and its other names as {@link EntryTexts} writes them:
 * {@code LEAD:organisation-…} and {@code PART_OF:partnership-…} with a space between, {@code
 * ALIAS:The name} with a line each. What stays keeps its sources and its place.
 */
public final class EntryLists {
  private static final String LINE = "\n";

  private EntryLists() {}

  /** One of a list: its kind, a colon, what it is. */
  public static String item(String kind, String what) {
    return kind + ":" + what;
  }

  /** What stands behind the colon. */
  static String what(String item) {
    return item.substring(item.indexOf(':') + 1);
  }

  /** What stands before it. */
  static String kind(String item) {
    return item.substring(0, item.indexOf(':'));
  }

  /** The items of a field. */
  static List<String> items(EntryField field, String text) {
    return field == EntryField.OTHER_NAMES ? lines(text) : EntryTexts.codes(text);
  }

  /** Items as a field holds them. */
  static String text(EntryField field, Stream<String> items) {
    return field == EntryField.OTHER_NAMES ? lines(items) : EntryTexts.codes(items);
  }

  /** Lines as a field holds them, in one order. */
  public static String lines(Stream<String> lines) {
    return lines.distinct().sorted().collect(Collectors.joining(LINE));
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(LINE, -1));
  }

  static String participants(List<Participant> all) {
    return EntryTexts.codes(all.stream().map(EntryLists::item));
  }

  private static String item(Participant one) {
    return item(one.role().name(), one.organisation());
  }

  static List<Participant> participants(List<Participant> before, String text, Source source) {
    return changed(
        before,
        EntryTexts.codes(text),
        EntryLists::item,
        (role, id) ->
            new Participant(Keyed.stored(OrganisationRole.class, role), id, List.of(source)));
  }

  static String relations(List<Relation> all) {
    return EntryTexts.codes(all.stream().map(EntryLists::item));
  }

  private static String item(Relation one) {
    return item(one.kind().name(), one.to());
  }

  static List<Relation> relations(List<Relation> before, String text, Source source) {
    return changed(
        before,
        EntryTexts.codes(text),
        EntryLists::item,
        (kind, id) -> new Relation(Keyed.stored(Relation.Kind.class, kind), id, List.of(source)));
  }

  /** Its names but acronyms, in a language or in none. */
  static String otherNames(Naming naming, Language language) {
    return lines(
        naming.others().stream().filter(each -> isOf(each, language)).map(EntryLists::item));
  }

  private static String item(OtherName one) {
    return item(one.kind().name(), one.text());
  }

  private static boolean isOf(OtherName name, Language language) {
    return name.kind() != OtherName.Kind.ACRONYM
        && (name.language() == null || name.language() == language);
  }

  /** With others of these; acronyms, and names in other languages, stay. */
  static Naming withOtherNames(Naming naming, String text, Language language) {
    var others = new ArrayList<>(naming.others());
    var before = others.stream().filter(each -> isOf(each, language)).toList();
    others.removeAll(before);
    others.addAll(
        changed(
            before,
            lines(text),
            EntryLists::item,
            (kind, name) ->
                new OtherName(Keyed.stored(OtherName.Kind.class, kind), name, language)));
    return naming.with(others);
  }

  private static <T> List<T> changed(
      List<T> before,
      List<String> wanted,
      Function<T, String> item,
      BiFunction<String, String, T> made) {
    var left = new LinkedHashSet<>(wanted);
    var after =
        new ArrayList<>(before.stream().filter(each -> left.contains(item.apply(each))).toList());
    before.forEach(each -> left.remove(item.apply(each)));
    left.forEach(each -> after.add(made.apply(kind(each), what(each))));
    return List.copyOf(after);
  }
}
