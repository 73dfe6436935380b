package org.businessleaderaward.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.storage.KeyText;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * The keys of the directory's table. Every item has a partition of its own, but for changes, for
 * what an organisation proposed and for the organisations and suggestions of an address; the index
 * byUpdate holds each sort in order of change.
 */
public final class DirectoryKeys {
  /** The one sort key: each item is alone in its partition. */
  public static final String ITEM = "ITEM";

  public static final String BY_UPDATE = "byUpdate";

  /** The marker that the first entries were written. */
  public static final String SEED = "SEED#directory.json";

  /** The wish for exports; each write of it wakes the worker. */
  public static final String EXPORT_WISH = "EXPORT#directory";

  /** How far the pages of all entries are written anew; each write of it wakes the worker. */
  public static final String PAGES = "PAGES";

  /** All groups of synonyms; each write of them wakes the worker. */
  public static final String SYNONYMS = "SYNONYMS";

  /** Partitions of byUpdate. */
  public static final String PARTNERSHIPS = "PARTNERSHIPS";

  public static final String ORGANISATIONS = "ORGANISATIONS";
  public static final String REMOVED = "REMOVED";
  public static final String PENDING_SUGGESTIONS = "SUGGESTIONS#PENDING";
  public static final String PENDING_CORRECTIONS = "CORRECTIONS#PENDING";

  /** The partition of the changes, in their order, and what the last of them was. */
  public static final String CHANGES = "CHANGES";

  public static final String CHANGES_HEAD = "CHANGES_HEAD";

  private static final String PARTNERSHIP = "PARTNERSHIP";
  private static final String ORGANISATION = "ORGANISATION";

  /** ISO 8601 in UTC with a fixed width, so that the order of texts is the order of time. */
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private DirectoryKeys() {}

  /** Of a permanent id; its check character is no part of the key. */
  public static String entry(String id) {
    return KeyText.of(
        id.startsWith(Partnership.ID_PREFIX) ? PARTNERSHIP : ORGANISATION, EntryId.words(id));
  }

  /** Whose an external id is. */
  public static String externalId(ExternalId id) {
    return KeyText.of("EXTERNAL", id.register().name(), id.folded());
  }

  /** A place among the changes: when, then which number. */
  public static String change(Instant at, long number) {
    return KeyText.of(INSTANT.format(at), String.format(Locale.ROOT, "%012d", number));
  }

  /** What the places of all changes from an instant on are not before. */
  public static String changesFrom(Instant at) {
    return INSTANT.format(at);
  }

  /** The number of the change that has this place. */
  public static long numberOfChange(String place) {
    return Long.parseLong(place.substring(place.lastIndexOf('#') + 1));
  }

  public static String suggestion(String id) {
    return KeyText.of("SUGGESTION", id);
  }

  public static String correction(String id) {
    return KeyText.of("CORRECTION", id);
  }

  /** What was sent with an address and waits for a decision, each an item. */
  public static String suggester(String addressHash) {
    return KeyText.of("SUGGESTER", addressHash);
  }

  /** The one contact of an organisation. */
  public static String contact(String organisation) {
    return KeyText.of("CONTACT", organisation);
  }

  /** The organisations, each an item, for which an address is on record. */
  public static String contactAddress(String addressHash) {
    return KeyText.of("CONTACT_ADDRESS", addressHash);
  }

  /** What an organisation proposed, in the order of time. */
  public static String proposals(String organisation) {
    return KeyText.of("PROPOSALS", organisation);
  }

  /** The marker of one intent to suggest; of the client's key only the hash is kept. */
  public static String intent(String keyHash) {
    return KeyText.of("INTENT", keyHash);
  }

  /** A place in byUpdate: when, then which. */
  public static String inOrderOfChange(Instant at, String id) {
    return KeyText.of(INSTANT.format(at), id);
  }

  public static Key key(String partition) {
    return Key.builder().partitionValue(partition).sortValue(ITEM).build();
  }

  /** The id in the partition key of a partnership or an organisation; empty for any other item. */
  static Optional<String> entryId(String partition) {
    return Stream.of(PARTNERSHIP, ORGANISATION)
        .map(KeyText::prefix)
        .filter(partition::startsWith)
        .findFirst()
        .flatMap(prefix -> EntryId.read(partition.substring(prefix.length())));
  }
}
