package org.businessleaderaward.nominations.translations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Storage.AnyKind;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/** The translations on record, each beside its nomination under a key of its language. */
public final class Translations {
  private static final String CHANGED = "TRANSLATION_CHANGED";

  private final DynamoDbTable<TranslationItem> table;

  public Translations(Storage storage) {
    this.table = storage.table(TableOf.NOMINATIONS, TranslationItem.SCHEMA);
  }

  /** All of a nomination, drafts too, in the order of the languages' codes. */
  public List<Translation> of(String nomination) {
    return all(nomination, NominationKeys.TRANSLATIONS);
  }

  /** What those who judge were given earlier, by language, the first one first. */
  public List<Translation> earlier(String nomination) {
    return all(nomination, NominationKeys.TRANSLATED);
  }

  private List<Translation> all(String nomination, String beginning) {
    return Paging.of(table, NominationKeys.partition(nomination))
        .startingWith(beginning)
        .all()
        .stream()
        .map(TranslationItem::translation)
        .toList();
  }

  /** The keys of all that a nomination can have. */
  public static Stream<Key> keys(String nomination) {
    return Stream.of(Language.values())
        .map(NominationKeys::translation)
        .map(sort -> NominationKeys.key(NominationKeys.partition(nomination), sort));
  }

  /** The translation that an item is; empty of what is none, and of a draft. */
  public Optional<Translation> given(AnyKind item) {
    return Optional.of(item)
        .filter(one -> one.sk().startsWith(NominationKeys.TRANSLATIONS))
        .map(one -> one.as(table).translation())
        .filter(Translation::given);
  }

  /** Adds the write of a translation; refused when somebody else saved it in between. */
  void put(WriteSet set, Translation changed) {
    set.put(table, TranslationItem.of(changed), CHANGED, null);
  }

  /** Adds that what those who judge were given stays beside what takes its place. */
  void keep(WriteSet set, Translation given) {
    set.put(table, TranslationItem.earlier(given), CHANGED, WriteSet.ABSENT);
  }
}
