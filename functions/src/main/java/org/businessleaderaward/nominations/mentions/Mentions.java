package org.businessleaderaward.nominations.mentions;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Finds the nominations of an edition, drafts among them, in which a mail address stands as the
 * nominator's or the nominee's. A nomination of this moment may not be found yet.
 */
public final class Mentions {
  /** Most that are found at once. */
  public static final int MOST = 50;

  private static final String LABEL = "MENTION";

  /**
   * A nomination in which an address stands.
   *
   * @param nomination its id
   * @param isConfirmed whether somebody came in by a link that was mailed to the address
   */
  public record Listed(String nomination, boolean isConfirmed) {}

  private final DynamoDbTable<MentionItem> table;

  public Mentions(Storage storage) {
    this.table = storage.table(TableOf.NOMINATIONS, MentionItem.SCHEMA);
  }

  /** Adds what changes with a nomination's addresses. */
  public void change(WriteSet set, @Nullable Nomination before, Nomination after) {
    change(
        set,
        after,
        Role.NOMINATOR,
        before == null ? "" : before.nominator().email(),
        after.nominator().email());
    change(
        set,
        after,
        Role.NOMINEE,
        before == null ? "" : before.nominee().email(),
        after.nominee().email());
  }

  /** Adds that the nominee is asked at another address, too. */
  public void add(WriteSet set, Nomination nomination, String address) {
    set.put(table, item(nomination, Role.NOMINEE, Whom.normal(address)), LABEL, null);
  }

  private void change(WriteSet set, Nomination of, Role role, String before, String after) {
    var had = Whom.normal(before);
    var has = Whom.normal(after);
    if (had.equals(has)) {
      return;
    }
    if (!had.isEmpty()) {
      set.delete(table, item(of, role, had).key(), LABEL, null);
    }
    if (!has.isEmpty()) {
      set.put(table, item(of, role, has), LABEL, null);
    }
  }

  /** Adds that the nominator came in by a link that was mailed to the address. */
  void confirm(WriteSet set, Person nominator) {
    var hash = Sha256.of(Whom.normal(nominator.email())).hex();
    var item = MentionItem.of(nominator.edition(), nominator.subject(), Role.NOMINATOR, hash, true);
    set.put(table, item, LABEL, WriteSet.PRESENT);
  }

  /**
   * The ids of the nominations in which an address stands in a role, at most {@link #MOST}; those
   * whose nominator came in by a mailed link first.
   */
  public List<String> of(String edition, Role role, String address) {
    return ids(list(edition, role, address).page(MOST, Optional.empty()).items());
  }

  /**
   * The same, and of each whether its nominator came in by a link that was mailed to the address;
   * any other can have been begun by anybody.
   */
  public List<Listed> listed(String edition, Role role, String address) {
    return list(edition, role, address).page(MOST, Optional.empty()).items().stream()
        .map(item -> new Listed(item.nomination, item.isConfirmed()))
        .toList();
  }

  /** All of them: anybody can begin any number of drafts with the address of somebody else. */
  public List<String> all(String edition, Role role, String address) {
    return ids(list(edition, role, address).all());
  }

  private Paging<MentionItem> list(String edition, Role role, String address) {
    var partition = NominationKeys.mentions(edition, role, Sha256.of(Whom.normal(address)).hex());
    return Paging.of(table.index(NominationKeys.BY_EDITION), partition);
  }

  private static List<String> ids(List<MentionItem> items) {
    return items.stream().map(item -> item.nomination).toList();
  }

  private static MentionItem item(Nomination nomination, Role role, String address) {
    return MentionItem.of(
        nomination.edition(), nomination.id(), role, Sha256.of(address).hex(), false);
  }
}
