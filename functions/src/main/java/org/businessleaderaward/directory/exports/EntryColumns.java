package org.businessleaderaward.directory.exports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;

/**
 * The columns of the exports, in their order. Names are promises to whoever reads the files: new
 * ones come at the end, none goes. Several values in one cell have a semicolon between them.
 */
final class EntryColumns {
  private static final String BETWEEN = ";";

  static final List<Column<Partnership>> PARTNERSHIPS = partnerships();
  static final List<Column<Organisation>> ORGANISATIONS = organisations();

  private EntryColumns() {}

  private static List<Column<Partnership>> partnerships() {
    var columns = new ArrayList<Column<Partnership>>();
    columns.add(new Column<>("id", "string", "Permanent identifier", Partnership::id));
    inEachLanguage(columns, "name", "Name", Partnership::name);
    inEachLanguage(columns, "summary", "What it is and does", Partnership::summary);
    columns.add(
        new Column<>("kind", "string", "What sort of partnership it is", p -> p.kind().name()));
    columns.add(
        new Column<>("themes", "string", "What it is for", p -> joined(p.themes(), Theme::name)));
    columns.add(
        new Column<>(
            "countries",
            "string",
            "Where it acts, ISO 3166-1 alpha-2; empty when none is stated",
            p -> String.join(BETWEEN, p.countries())));
    columns.add(
        new Column<>(
            "startedOn",
            "string",
            "When it began, as precisely as the source says: year, month or day",
            p -> p.startedOn() == null ? null : p.startedOn().value()));
    columns.add(
        new Column<>(
            "endedOn",
            "string",
            "When it ended, in the same forms",
            p -> p.endedOn() == null ? null : p.endedOn().value()));
    columns.add(
        new Column<>(
            "participants",
            "string",
            "Who takes part: role, colon, identifier of the organisation",
            p -> joined(p.participants(), each -> each.role() + ":" + each.organisation())));
    about(columns);
    columns.add(
        new Column<>(
            "reach",
            "string",
            "How far it reaches: COUNTRIES that are stated, WORLDWIDE, or NOT_STATED",
            p -> p.reach().name()));
    return List.copyOf(columns);
  }

  private static List<Column<Organisation>> organisations() {
    var columns = new ArrayList<Column<Organisation>>();
    columns.add(new Column<>("id", "string", "Permanent identifier", Organisation::id));
    inEachLanguage(columns, "name", "Name", Organisation::name);
    columns.add(new Column<>("acronym", "string", "Acronym", o -> o.acronym(Language.EN)));
    columns.add(
        new Column<>("kind", "string", "What sort of organisation it is", o -> o.kind().name()));
    columns.add(
        new Column<>(
            "country",
            "string",
            "Where it sits, ISO 3166-1 alpha-2; empty when none is stated",
            Organisation::country));
    columns.add(
        new Column<>(
            "place",
            "string",
            "The town or city where it sits, as its source writes it; empty when none is stated",
            Organisation::place));
    columns.add(
        new Column<>(
            "websiteUrl",
            "string",
            "Address of its own website; empty when none is on record",
            Organisation::websiteUrl));
    about(columns);
    return List.copyOf(columns);
  }

  /** What every entry has: where it comes from and how fresh it is. */
  private static <T extends Entry> void about(List<Column<T>> columns) {
    columns.add(
        new Column<>(
            "sources",
            "string",
            "Where it comes from: document, and paragraph or address where there is one",
            entry -> joined(entry.sources(), EntryColumns::source)));
    columns.add(
        new Column<>(
            "updatedAt",
            "datetime",
            "When the entry last changed, in UTC",
            entry -> entry.updatedAt().toString()));
    columns.add(
        new Column<>(
            "verifiedAt",
            "datetime",
            "When somebody last checked the entry against its source, in UTC",
            entry -> entry.verifiedAt() == null ? null : entry.verifiedAt().toString()));
    columns.add(
        new Column<>(
            "originalLanguage",
            "string",
            "The language of the source, from which the texts of the others were made",
            entry -> entry.naming().original().tag()));
    columns.add(
        new Column<>(
            "nameIsOriginal",
            "boolean",
            "Whether the name in that language is the source's own, word by word",
            entry -> String.valueOf(entry.naming().quoted())));
    columns.add(
        new Column<>(
            "otherNames",
            "string",
            "Other names: kind, language where there is one, colon, name",
            entry -> joined(entry.naming().others(), EntryColumns::otherName)));
    columns.add(
        new Column<>(
            "industries",
            "string",
            "Sections of industry, letters of ISIC revision 4",
            entry -> joined(entry.industries(), Industry::name)));
    columns.add(
        new Column<>(
            "relations",
            "string",
            "How it stands to others of its sort: kind, colon, identifier of the other",
            entry -> joined(entry.relations(), each -> each.kind() + ":" + each.to())));
    columns.add(
        new Column<>(
            "externalIds",
            "string",
            "What other registers call it: register, colon, identifier there",
            entry -> joined(entry.externalIds(), each -> each.register() + ":" + each.value())));
    columns.add(
        new Column<>(
            "addedAt",
            "datetime",
            "When it came into the directory, in UTC",
            entry -> entry.history().addedAt().toString()));
    columns.add(
        new Column<>(
            "verifiedBy",
            "string",
            "Who last checked the entry against its source",
            entry ->
                entry.history().verifiedBy() == null ? null : entry.history().verifiedBy().name()));
  }

  private static String otherName(OtherName other) {
    var language = other.language() == null ? "" : "_" + other.language().tag();
    return other.kind() + language + ":" + other.text();
  }

  private static <T> void inEachLanguage(
      List<Column<T>> columns, String name, String what, Function<T, LocalizedText> text) {
    for (var language : Language.values()) {
      columns.add(
          new Column<>(
              name + "_" + language.tag(),
              "string",
              what + " in " + language.locale().getDisplayLanguage(java.util.Locale.ENGLISH),
              entry -> text.apply(entry).byLanguage().get(language)));
    }
  }

  private static String source(Source source) {
    var text = source.document();
    if (source.paragraph() != null) {
      text += ", paragraph " + source.paragraph();
    }
    return source.url() == null ? text : text + " <" + source.url() + ">";
  }

  private static <T> String joined(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining(BETWEEN));
  }
}
