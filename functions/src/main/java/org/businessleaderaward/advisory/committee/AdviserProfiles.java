package org.businessleaderaward.advisory.committee;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.advisory.AdvisoryKeys;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.recent.QueryReads;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** What is known of the advisers of each edition, all of them together: they are dozens. */
public final class AdviserProfiles {
  /** The label of a refused {@link #put}: the profile was changed in between. */
  static final String CHANGED = "PROFILE_CHANGED";

  private final DynamoDbTable<AdviserProfileItem> table;

  public AdviserProfiles(Storage storage) {
    this.table = storage.table(TableOf.ADVISORY, AdviserProfileItem.SCHEMA);
  }

  /** The profiles of an edition's advisers. */
  public Known of(String edition) {
    var known = new HashMap<String, AdviserProfile>();
    Paging.of(table, AdvisoryKeys.profiles(edition))
        .all()
        .forEach(item -> known.put(item.sk(), item.profile()));
    return new Known(known);
  }

  /** The profiles of an edition's advisers, by the place of each. */
  public record Known(Map<String, AdviserProfile> byPlace) {
    public AdviserProfile of(Person adviser) {
      var found = byPlace.get(AdvisoryKeys.profile(adviser.id()));
      return found == null ? AdviserProfile.unknown(adviser.language()) : found;
    }
  }

  /** Adds the write of an adviser's profile, over the one on record. */
  void put(WriteSet set, Person adviser, AdviserProfile profile) {
    var item = stored(adviser);
    item.write(profile);
    set.putContended(table, item, CHANGED, null);
  }

  /** What is on record of an adviser. */
  public Optional<AdviserProfile> find(Person adviser) {
    return Optional.of(stored(adviser))
        .filter(item -> item.version() > 0)
        .map(AdviserProfileItem::profile);
  }

  /** What an adviser reads, as the secretariat knows it; asked once in a query. */
  public List<Language> readBy(Caller adviser) {
    return QueryReads.once(
        List.of(AdviserProfiles.class, adviser.edition(), adviser.personId()),
        () ->
            stored(fresh(adviser.edition(), adviser.personId(), adviser.language()))
                .profile()
                .languages());
  }

  /** What an adviser has been written by the clock. */
  public List<String> noticesTo(Person adviser) {
    return stored(adviser).notices;
  }

  /** When the secretariat last had an adviser reminded; empty when it never did. */
  public Optional<Instant> remindedAt(Person adviser) {
    return Optional.ofNullable(stored(adviser).remindedAt);
  }

  /** Adds the removal of what is on record of an adviser. */
  public void remove(WriteSet set, Person adviser) {
    set.delete(table, fresh(adviser).key(), CHANGED, null);
  }

  /** What each of these advisers has been written by the clock, as it was read. */
  public Map<String, AdviserProfileItem> read(String edition, List<Person> advisers) {
    var read = new HashMap<String, AdviserProfileItem>();
    Paging.of(table, AdvisoryKeys.profiles(edition))
        .all()
        .forEach(item -> read.put(item.sk(), item));
    var byId = new HashMap<String, AdviserProfileItem>();
    for (var adviser : advisers) {
      var item = read.get(AdvisoryKeys.profile(adviser.id()));
      byId.put(adviser.id(), item == null ? fresh(adviser) : item);
    }
    return byId;
  }

  /** Adds that an adviser has had notices; refused when anything was changed since it was read. */
  public void notice(WriteSet set, AdviserProfileItem read, List<String> notices) {
    read.notices = Stream.concat(read.notices.stream(), notices.stream()).distinct().toList();
    set.put(table, read, CHANGED, null);
  }

  /** Adds that an adviser was reminded; refused when anything was changed since it was read. */
  public void remind(WriteSet set, AdviserProfileItem read, Instant now) {
    read.remindedAt = now;
    set.put(table, read, CHANGED, null);
  }

  private AdviserProfileItem stored(Person adviser) {
    return stored(fresh(adviser));
  }

  private AdviserProfileItem stored(AdviserProfileItem fresh) {
    var stored = table.getItem(r -> r.key(fresh.key()).consistentRead(true));
    return stored == null ? fresh : stored;
  }

  private static AdviserProfileItem fresh(Person adviser) {
    return fresh(adviser.edition(), adviser.id(), adviser.language());
  }

  private static AdviserProfileItem fresh(String edition, String adviser, Language language) {
    return AdviserProfileItem.of(edition, adviser, AdviserProfile.unknown(language));
  }
}
