package org.businessleaderaward.directory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.PartialDate;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.proposals.CorrectionDraft;
import org.businessleaderaward.directory.proposals.CorrectionItem;
import org.businessleaderaward.directory.proposals.EntryField;
import org.businessleaderaward.directory.proposals.ProposedCorrectionItem;
import org.businessleaderaward.directory.proposals.SuggestedLists;
import org.businessleaderaward.directory.proposals.SuggestionDraft;
import org.businessleaderaward.directory.proposals.SuggestionItem;
import org.businessleaderaward.directory.register.Change;
import org.businessleaderaward.directory.register.ChangeItem;
import org.businessleaderaward.directory.register.ExternalIdItem;
import org.businessleaderaward.directory.register.OrganisationItem;
import org.businessleaderaward.directory.register.PartnershipItem;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;

/** A directory of any number of entries; for each five there is a suggestion and a correction. */
final class FilledDirectory {
  static final int ORGANISATIONS_EACH = 4;

  /** The organisation of which everything waits. */
  static final String OWN = id("organisation-o3");

  /** The one that the queries ask for by the id of another register, {@code Q7}. */
  private static final int ASKED_FOR = 6;

  /** To how many entries there is one suggestion and one correction. */
  private static final int WAITING = 5;

  private static final int BATCH = 100;

  private FilledDirectory() {}

  /**
   * Half partnerships, half organisations, each with its change; one with an id of another
   * register.
   */
  static void fill(Storage storage, int entries) {
    var partnerships = storage.table(TableOf.DIRECTORY, PartnershipItem.SCHEMA);
    var organisations = storage.table(TableOf.DIRECTORY, OrganisationItem.SCHEMA);
    var changes = storage.table(TableOf.DIRECTORY, ChangeItem.SCHEMA);
    var owners = storage.table(TableOf.DIRECTORY, ExternalIdItem.SCHEMA);
    int half = entries / 2;
    write(
        storage,
        organisations,
        OrganisationItem.class,
        IntStream.range(0, half).mapToObj(i -> OrganisationItem.of(organisation(i))).toList());
    write(
        storage,
        partnerships,
        PartnershipItem.class,
        IntStream.range(0, half).mapToObj(i -> PartnershipItem.of(partnership(i, half))).toList());
    write(
        storage,
        owners,
        ExternalIdItem.class,
        List.of(ExternalIdItem.of(wikidata(ASKED_FOR), id("partnership-p" + ASKED_FOR))));
    write(
        storage,
        changes,
        ChangeItem.class,
        IntStream.range(0, entries).mapToObj(i -> change(i, half)).toList());
    fillQueues(storage, entries / WAITING);
  }

  /** What waits for the secretariat; all corrections are one organisation's. */
  private static void fillQueues(Storage storage, int waiting) {
    write(
        storage,
        storage.table(TableOf.DIRECTORY, SuggestionItem.SCHEMA),
        SuggestionItem.class,
        IntStream.range(0, waiting).mapToObj(FilledDirectory::suggestion).toList());
    write(
        storage,
        storage.table(TableOf.DIRECTORY, CorrectionItem.SCHEMA),
        CorrectionItem.class,
        IntStream.range(0, waiting).mapToObj(FilledDirectory::correction).toList());
    write(
        storage,
        storage.table(TableOf.DIRECTORY, ProposedCorrectionItem.SCHEMA),
        ProposedCorrectionItem.class,
        IntStream.range(0, waiting)
            .mapToObj(i -> ProposedCorrectionItem.of(OWN, correctionId(i), suggestedAt(i)))
            .toList());
  }

  static String suggestionId(int number) {
    return "suggestion-" + String.format(Locale.ROOT, "%032x", number);
  }

  static String correctionId(int number) {
    return "correction-" + String.format(Locale.ROOT, "%032x", number);
  }

  private static Instant suggestedAt(int number) {
    return TestAward.START.minusSeconds(50_000).plusSeconds(number);
  }

  private static SuggestionItem suggestion(int number) {
    var draft =
        new SuggestionDraft(
            "key",
            "Ferries that look out",
            "Crews of ferries learn to look out for victims.",
            PartnershipKind.TRAINING,
            List.of(Theme.PREVENTION),
            List.of(),
            List.of("KE"),
            false,
            List.of(),
            SuggestedLists.NONE,
            "https://example.org/a",
            "someone@example.org",
            Language.EN,
            "");
    return SuggestionItem.pending(suggestionId(number), draft, suggestedAt(number));
  }

  private static CorrectionItem correction(int number) {
    var entry = organisation(number);
    var values = Map.of(EntryField.ACRONYM, "FC");
    var draft =
        new CorrectionDraft(
            "key", entry.id(), Language.EN, values, "We know.", "https://example.org/a", "", "");
    var item =
        CorrectionItem.pending(correctionId(number), draft, entry, values, suggestedAt(number));
    item.organisation = OWN;
    item.contact = "person-0";
    return item;
  }

  /** A hundred to a transaction, which the embedded store flushes once. */
  private static <T> void write(
      Storage storage, DynamoDbTable<T> table, Class<T> type, List<T> items) {
    for (int from = 0; from < items.size(); from += BATCH) {
      var batch = TransactWriteItemsEnhancedRequest.builder();
      for (var item : items.subList(from, Math.min(from + BATCH, items.size()))) {
        batch.addPutItem(table, TransactPutItemEnhancedRequest.builder(type).item(item).build());
      }
      storage.client().transactWriteItems(batch.build());
    }
  }

  static String id(String words) {
    return EntryId.read(words).orElseThrow();
  }

  private static ExternalId wikidata(int number) {
    return new ExternalId(ExternalId.Register.WIKIDATA, "Q" + (number + 1));
  }

  private static ChangeItem change(int number, int half) {
    var entry =
        number < half ? id("organisation-o" + number) : id("partnership-p" + (number - half));
    var at = TestAward.START.minusSeconds(100_000).plusSeconds(number);
    return ChangeItem.of(new Change(entry, Change.Kind.ADDED, null, at), number + 1);
  }

  private static Organisation organisation(int number) {
    return new Organisation(
        id("organisation-o" + number),
        Naming.of(LocalizedText.english("Ferry company " + number), Language.EN),
        OrganisationKind.PRIVATE,
        List.of(Industry.H),
        "KE",
        List.of(),
        List.of(),
        List.of(Source.ofAll("A page", null, "https://example.org/" + number)),
        History.added(TestAward.START));
  }

  private static Partnership partnership(int number, int organisations) {
    return new Partnership(
        id("partnership-p" + number),
        Naming.of(LocalizedText.english("Ferries against trafficking " + number), Language.EN),
        LocalizedText.english("Crews of ferries learn to look out for victims."),
        PartnershipKind.TRAINING,
        List.of(Theme.PREVENTION),
        List.of(Industry.H),
        List.of("KE"),
        new PartialDate("2010"),
        null,
        IntStream.range(0, ORGANISATIONS_EACH)
            .mapToObj(
                i ->
                    new Participant(
                        OrganisationRole.PARTNER,
                        id("organisation-o" + (number + i) % organisations),
                        List.of()))
            .toList(),
        List.of(),
        List.of(wikidata(number)),
        List.of(Source.ofAll("A page", null, "https://example.org/" + number)),
        History.added(TestAward.START));
  }
}
