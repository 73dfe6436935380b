package org.businessleaderaward.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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
 * The first entries: what paragraphs 4-62 of the report name, each with its paragraphs as its
 * source ({@code seed/directory.json}).
 */
public final class DirectorySeed {
  private static final String FILE = "/seed/directory.json";

  private static final String LOADED = "LOADED";

  private final Entries entries;
  private final Transactions transactions;
  private final DynamoDbTable<MarkerItem> markers;
  private final DynamoDbTable<ExportWishItem> wishes;

  /** Seeds the directory of this storage. */
  public DirectorySeed(Storage storage, Entries entries, Transactions transactions) {
    this.entries = entries;
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
      transactions.commit(set -> entries.add(set, entry));
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
  static List<Entry> read() {
    try (var in = DirectorySeed.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the jar");
      }
      var root = JsonMapper.shared().readTree(in);
      var document = root.required("document").stringValue();
      var updatedAt = Instant.parse(root.required("updatedAt").stringValue());
      var all = new ArrayList<Entry>();
      for (var node : root.required("organisations")) {
        all.add(organisation(node, document, updatedAt));
      }
      for (var node : root.required("partnerships")) {
        all.add(partnership(node, document, updatedAt));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Organisation organisation(JsonNode node, String document, Instant updatedAt) {
    return new Organisation(
        node.required("id").stringValue(),
        text(node.required("names")),
        textOrNull(node.required("acronym")),
        OrganisationKind.valueOf(node.required("kind").stringValue()),
        textOrNull(node.required("country")),
        sources(node, document),
        updatedAt,
        null);
  }

  private static Partnership partnership(JsonNode node, String document, Instant updatedAt) {
    return new Partnership(
        node.required("id").stringValue(),
        text(node.required("names")),
        text(node.required("summaries")),
        PartnershipKind.valueOf(node.required("kind").stringValue()),
        texts(node.required("themes")).stream().map(Theme::valueOf).toList(),
        texts(node.required("countries")),
        textOrNull(node.required("startedOn")),
        textOrNull(node.required("endedOn")),
        node.required("participants").valueStream().map(DirectorySeed::participant).toList(),
        sources(node, document),
        updatedAt,
        null);
  }

  private static Participant participant(JsonNode node) {
    return new Participant(
        OrganisationRole.valueOf(node.required("role").stringValue()),
        node.required("organisation").stringValue());
  }

  private static List<Source> sources(JsonNode node, String document) {
    return node.required("paragraphs")
        .valueStream()
        .map(paragraph -> new Source(document, paragraph.intValue(), null))
        .toList();
  }

  private static LocalizedText text(JsonNode node) {
    var byLanguage = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      byLanguage.put(language, node.required(language.tag()).stringValue());
    }
    return new LocalizedText(byLanguage);
  }

  private static List<String> texts(JsonNode node) {
    return node.valueStream().map(JsonNode::stringValue).toList();
  }

  private static @Nullable String textOrNull(JsonNode node) {
    return node.isNull() ? null : node.stringValue();
  }
}
