package org.businessleaderaward.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.PartialDate;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.exports.ExportWishItem;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.directory.register.MarkerItem;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first entries: what paragraphs 2-80 of the report name, each with its paragraphs as its
 * source, and with a page where the report does not have an acronym ({@code seed/directory.json}).
 */
public final class DirectorySeed {
  private static final String FILE = "/seed/directory.json";

  private static final String LOADED = "LOADED";

  private final EntryWrites writes;
  private final Transactions transactions;
  private final DynamoDbTable<MarkerItem> markers;
  private final DynamoDbTable<ExportWishItem> wishes;

  /** Seeds the directory of this storage. */
  public DirectorySeed(Storage storage, EntryWrites writes, Transactions transactions) {
    this.writes = writes;
    this.transactions = transactions;
    this.markers = storage.table(TableOf.DIRECTORY, MarkerItem.SCHEMA);
    this.wishes = storage.table(TableOf.DIRECTORY, ExportWishItem.SCHEMA);
  }

  /**
   * Writes the first entries, once: what was changed or taken out since stays so. A load that was
   * cut short is made good by the next, which passes over what is there. The last write asks for
   * the exports.
   *
   * @return whether this load was the one
   */
  public boolean load() {
    var key = DirectoryKeys.key(DirectoryKeys.SEED);
    if (markers.getItem(r -> r.key(key).consistentRead(true)) != null) {
      return false;
    }
    for (var entry : read()) {
      transactions.commit(set -> writes.add(set, entry));
    }
    var done =
        transactions.commit(
            set -> {
              set.put(markers, MarkerItem.seed(), LOADED, WriteSet.ABSENT);
              set.put(wishes, ExportWishItem.at(Instant.EPOCH), "wish", null);
            });
    return done instanceof Outcome.Committed;
  }

  /** The first entries as the file has them, organisations first. */
  public static List<Entry> read() {
    try (var in = DirectorySeed.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the jar");
      }
      var root = JsonMapper.shared().readTree(in);
      var report =
          new Report(
              root.required("document").stringValue(),
              language(root.required("language").stringValue()),
              Instant.parse(root.required("updatedAt").stringValue()));
      var all = new ArrayList<Entry>();
      for (var node : root.required("organisations")) {
        all.add(organisation(node, report));
      }
      for (var node : root.required("partnerships")) {
        all.add(partnership(node, report));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Report(String document, Language language, Instant readAt) {
    Source paragraph(int number, List<Source.Statement> statements) {
      return new Source(document, number, null, statements);
    }

    List<Source> paragraphs(JsonNode node) {
      return node.required("paragraphs")
          .valueStream()
          .map(number -> paragraph(number.intValue(), List.of()))
          .toList();
    }

    /**
     * The paragraphs of an entry, each with what stands there and not in all of them, and the pages
     * that say what the report does not.
     */
    List<Source> sources(JsonNode entry) {
      var apart = entry.required("statements");
      return Stream.concat(
              entry
                  .required("paragraphs")
                  .valueStream()
                  .map(
                      number -> paragraph(number.intValue(), statements(number.intValue(), apart))),
              entry.path("sources").valueStream().map(Report::page))
          .toList();
    }

    private static Source page(JsonNode node) {
      return new Source(
          node.required("document").stringValue(),
          null,
          node.required("url").stringValue(),
          texts(node.required("statements")).stream().map(Source.Statement::valueOf).toList());
    }

    private static List<Source.Statement> statements(int number, JsonNode apart) {
      if (apart.isEmpty()) {
        return List.of();
      }
      return Stream.of(Source.Statement.values())
          .filter(
              statement -> {
                var paragraphs = apart.path(statement.name());
                return paragraphs.isMissingNode()
                    || paragraphs.valueStream().anyMatch(each -> each.intValue() == number);
              })
          .toList();
    }

    Naming naming(JsonNode entry) {
      return new Naming(
          text(entry.required("names")),
          language,
          entry.path("quoted").asBoolean(false),
          Stream.concat(
                  others(entry, "acronyms", OtherName.Kind.ACRONYM),
                  others(entry, "aliases", OtherName.Kind.ALIAS))
              .toList());
    }

    private static Stream<OtherName> others(JsonNode entry, String field, OtherName.Kind kind) {
      return entry.path(field).valueStream().map(node -> other(node, kind));
    }

    private static OtherName other(JsonNode node, OtherName.Kind kind) {
      var tag = textOrNull(node.required("language"));
      return new OtherName(
          kind,
          node.required("text").stringValue(),
          tag == null ? null : DirectorySeed.language(tag));
    }
  }

  private static Organisation organisation(JsonNode node, Report report) {
    return new Organisation(
        node.required("id").stringValue(),
        report.naming(node),
        OrganisationKind.valueOf(node.required("kind").stringValue()),
        industries(node),
        textOrNull(node.required("country")),
        textOrNull(node.path("place")),
        null,
        List.of(),
        List.of(),
        report.sources(node),
        History.added(report.readAt()));
  }

  private static Partnership partnership(JsonNode node, Report report) {
    return new Partnership(
        node.required("id").stringValue(),
        report.naming(node),
        text(node.required("summaries")),
        PartnershipKind.valueOf(node.required("kind").stringValue()),
        texts(node.required("themes")).stream().map(Theme::valueOf).toList(),
        industries(node),
        texts(node.required("countries")),
        node.path("worldwide").asBoolean(false),
        date(node.required("startedOn")),
        date(node.required("endedOn")),
        node.required("participants").valueStream().map(each -> participant(each, report)).toList(),
        node.required("relations").valueStream().map(each -> relation(each, report)).toList(),
        List.of(),
        report.sources(node),
        History.added(report.readAt()));
  }

  private static List<Industry> industries(JsonNode node) {
    return texts(node.required("industries")).stream().map(Industry::valueOf).toList();
  }

  private static Participant participant(JsonNode node, Report report) {
    return new Participant(
        OrganisationRole.valueOf(node.required("role").stringValue()),
        node.required("organisation").stringValue(),
        report.paragraphs(node));
  }

  private static Relation relation(JsonNode node, Report report) {
    return new Relation(
        Relation.Kind.valueOf(node.required("kind").stringValue()),
        node.required("to").stringValue(),
        report.paragraphs(node));
  }

  private static @Nullable PartialDate date(JsonNode node) {
    var text = textOrNull(node);
    return text == null ? null : new PartialDate(text);
  }

  private static LocalizedText text(JsonNode node) {
    return LocalizedText.inEach(language -> node.required(language.tag()).stringValue());
  }

  private static Language language(String tag) {
    return Language.valueOf(tag.toUpperCase(java.util.Locale.ROOT));
  }

  private static List<String> texts(JsonNode node) {
    return node.valueStream().map(JsonNode::stringValue).toList();
  }

  private static @Nullable String textOrNull(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? null : node.stringValue();
  }
}
