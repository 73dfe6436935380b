package org.businessleaderaward.directory.exports;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.entries.Source;
import org.jspecify.annotations.Nullable;

/**
 * What an entry has several of, each a row of a table of its own that names the entry: so that a
 * database takes the tables with their keys, and nothing has to be cut out of a cell.
 */
final class PartTables {
  private static final String PARTNERSHIP = "partnership";
  private static final String ORGANISATION = "organisation";
  private static final String PARTNERSHIPS = "partnerships";
  private static final String ORGANISATIONS = "organisations";

  /** A part of an entry. */
  record Part<T>(Entry of, T part) {}

  /**
   * Where something that an entry says comes from.
   *
   * @param of the entry
   * @param participant of whose part it is the source; null when of none
   * @param related to which entry the relation leads of which it is the source; null when of none
   * @param source the source
   * @param statement which statement of the entry stands there; null when all do
   */
  record Origin(
      Entry of,
      @Nullable String participant,
      @Nullable String related,
      Source source,
      Source.@Nullable Statement statement) {}

  static final Table<Part<Participant>> PARTICIPANTS =
      new Table<>(
          "participants",
          List.of(
              new Column<>(PARTNERSHIP, "string", "The partnership", row -> row.of().id()),
              new Column<>(
                  ORGANISATION,
                  "string",
                  "The organisation that takes part",
                  row -> row.part().organisation()),
              new Column<>(
                  "role", "string", "What it does there", row -> row.part().role().name())),
          keys(entry(PARTNERSHIP, PARTNERSHIPS), entry(ORGANISATION, ORGANISATIONS)));

  static final Table<Part<Relation>> RELATIONS =
      new Table<>(
          "relations",
          ofEntry(
              Part::of,
              new Column<Part<Relation>>(
                  "kind",
                  "string",
                  "How the entry stands to the other",
                  row -> row.part().kind().name()),
              new Column<Part<Relation>>(
                  "toPartnership",
                  "string",
                  "The other, of a partnership",
                  row -> partnership(row.part().to())),
              new Column<Part<Relation>>(
                  "toOrganisation",
                  "string",
                  "The other, of an organisation",
                  row -> organisation(row.part().to()))),
          keys(
              entry(PARTNERSHIP, PARTNERSHIPS),
              entry(ORGANISATION, ORGANISATIONS),
              entry("toPartnership", PARTNERSHIPS),
              entry("toOrganisation", ORGANISATIONS)));

  static final Table<Part<OtherName>> OTHER_NAMES =
      new Table<>(
          "other-names",
          ofEntry(
              Part::of,
              new Column<Part<OtherName>>(
                  "kind", "string", "What sort of name it is", row -> row.part().kind().name()),
              new Column<Part<OtherName>>(
                  "language",
                  "string",
                  "Its language; empty when it is of none",
                  row -> row.part().language() == null ? null : row.part().language().tag()),
              new Column<Part<OtherName>>("name", "string", "The name", row -> row.part().text())),
          keys(entry(PARTNERSHIP, PARTNERSHIPS), entry(ORGANISATION, ORGANISATIONS)));

  static final Table<Part<ExternalId>> EXTERNAL_IDS =
      new Table<>(
          "external-ids",
          ofEntry(
              Part::of,
              new Column<Part<ExternalId>>(
                  "register", "string", "The register", row -> row.part().register().name()),
              new Column<Part<ExternalId>>(
                  "value", "string", "The identifier there", row -> row.part().value())),
          keys(entry(PARTNERSHIP, PARTNERSHIPS), entry(ORGANISATION, ORGANISATIONS)));

  static final Table<Origin> SOURCES =
      new Table<>(
          "sources",
          ofEntry(
              Origin::of,
              new Column<Origin>(
                  "participant",
                  "string",
                  "The organisation whose part in the partnership stands there; empty otherwise",
                  Origin::participant),
              new Column<Origin>(
                  "relatedPartnership",
                  "string",
                  "The partnership to which the relation stands there; empty otherwise",
                  row -> row.related() == null ? null : partnership(row.related())),
              new Column<Origin>(
                  "relatedOrganisation",
                  "string",
                  "The organisation to which the relation stands there; empty otherwise",
                  row -> row.related() == null ? null : organisation(row.related())),
              new Column<Origin>(
                  "statement",
                  "string",
                  "The statement of the entry that stands there; empty when all do, and for what"
                      + " is said of a participant or a relation",
                  row -> row.statement() == null ? null : row.statement().name()),
              new Column<Origin>(
                  "document",
                  "string",
                  "Title of the document or page",
                  row -> row.source().document()),
              new Column<Origin>(
                  "paragraph",
                  "integer",
                  "Paragraph of the document; empty when it has none",
                  row ->
                      row.source().paragraph() == null
                          ? null
                          : String.valueOf(row.source().paragraph())),
              new Column<Origin>(
                  "url",
                  "string",
                  "Address of the document or page; empty when it has none",
                  row -> row.source().url())),
          keys(
              entry(PARTNERSHIP, PARTNERSHIPS),
              entry(ORGANISATION, ORGANISATIONS),
              entry("participant", ORGANISATIONS),
              entry("relatedPartnership", PARTNERSHIPS),
              entry("relatedOrganisation", ORGANISATIONS)));

  private PartTables() {}

  /** Every source of an entry, a row for each statement that stands there. */
  static Stream<Origin> origins(Entry entry) {
    var own =
        entry.sources().stream()
            .flatMap(
                source ->
                    source.statements().isEmpty()
                        ? Stream.of(new Origin(entry, null, null, source, null))
                        : source.statements().stream()
                            .map(each -> new Origin(entry, null, null, source, each)));
    var parts =
        entry instanceof Partnership partnership
            ? partnership.participants().stream()
                .flatMap(
                    each ->
                        each.sources().stream()
                            .map(
                                source ->
                                    new Origin(entry, each.organisation(), null, source, null)))
            : Stream.<Origin>empty();
    var relations =
        entry.relations().stream()
            .flatMap(
                each ->
                    each.sources().stream()
                        .map(source -> new Origin(entry, null, each.to(), source, null)));
    return Stream.of(own, parts, relations).flatMap(each -> each);
  }

  private interface Owner<T> {
    Entry of(T row);
  }

  /** Columns after the two that name the entry, of which one is empty. */
  @SafeVarargs
  private static <T> List<Column<T>> ofEntry(Owner<T> owner, Column<T>... more) {
    var columns = new ArrayList<Column<T>>();
    columns.add(
        new Column<>(
            PARTNERSHIP,
            "string",
            "The entry, of a partnership",
            row -> partnership(owner.of(row).id())));
    columns.add(
        new Column<>(
            ORGANISATION,
            "string",
            "The entry, of an organisation",
            row -> organisation(owner.of(row).id())));
    for (var column : more) {
      columns.add(column);
    }
    return List.copyOf(columns);
  }

  private static @Nullable String partnership(String id) {
    return id.startsWith(Partnership.ID_PREFIX) ? id : null;
  }

  private static @Nullable String organisation(String id) {
    return id.startsWith(Organisation.ID_PREFIX) ? id : null;
  }

  @SafeVarargs
  private static Map<String, String> keys(Map.Entry<String, String>... keys) {
    var inOrder = new LinkedHashMap<String, String>();
    for (var key : keys) {
      inOrder.put(key.getKey(), key.getValue());
    }
    return inOrder;
  }
}
