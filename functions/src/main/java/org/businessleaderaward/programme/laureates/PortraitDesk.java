package org.businessleaderaward.programme.laureates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Texts;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.Obstacle;
import org.businessleaderaward.programme.pictures.CheckedPicture;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * The portraits of an edition's laureates, which officers save from the announcement on and can
 * remove at any time. Whoever comes second is told, with what is on record.
 */
final class PortraitDesk {
  private final Editions editions;
  private final Portraits portraits;
  private final SmallPortraits inSmall;
  private final AuditLog audit;
  private final Transactions transactions;

  PortraitDesk(
      Editions editions,
      Portraits portraits,
      SmallPortraits inSmall,
      AuditLog audit,
      Transactions transactions) {
    this.editions = editions;
    this.portraits = portraits;
    this.inSmall = inSmall;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** The portrait of a laureate of the caller's edition. */
  Optional<Portrait> find(Caller caller, String laureate) {
    return editions.get(caller.edition()).isLaureate(laureate)
        ? portraits.find(caller.edition(), laureate)
        : Optional.empty();
  }

  /** Saves one in the place of the version before it, of which it can keep the picture. */
  PortraitPayload save(Caller caller, PortraitDraft sent, Instant now) {
    var edition = editions.get(caller.edition());
    if (!edition.isLaureate(sent.laureate())) {
      return refused(null, Obstacle.WRONG_STATE.userError());
    }
    var onRecord = portraits.item(edition.id(), sent.laureate());
    var before = onRecord.flatMap(PortraitItem::portrait).orElse(null);
    if (sent.version() != (before == null ? 0 : before.version())) {
      return refused(before, Obstacle.CHANGED.userError());
    }
    var errors = PortraitCheck.of(sent);
    var picture = picture(sent, before);
    var small = sent.picture() == null ? null : PortraitCheck.small(sent.small());
    if (small instanceof CheckedPicture.Wrong(var error)) {
      errors.addFirst(error);
    }
    if (picture instanceof CheckedPicture.Wrong(var error)) {
      errors.addFirst(error);
    }
    if (!errors.isEmpty() || !(picture instanceof CheckedPicture.Good(var jpeg))) {
      return new PortraitPayload(before, List.copyOf(errors));
    }
    var next =
        new Portrait(
            edition.id(),
            sent.laureate(),
            jpeg,
            new Texts(sent.alternative().given()),
            sent.credit(),
            sent.licence(),
            1L + onRecord.map(PortraitItem::version).orElse(0L),
            now,
            caller.personId());
    boolean saved =
        commit(
            set -> {
              // An announcement that was taken back meanwhile leaves nobody to be pictured.
              if (small instanceof CheckedPicture.Good(var inLists)) {
                editions.put(set, shown(edition, sent.laureate(), inLists.hash()));
                inSmall.put(set, edition.id(), sent.laureate(), inLists);
              } else {
                editions.requireUnchanged(set, edition);
              }
              portraits.put(set, next);
              log(set, caller, "PORTRAIT_SAVED", sent.laureate(), next.version(), now);
            });
    return saved
        ? new PortraitPayload(next, List.of())
        : refused(onRecord(caller, sent.laureate()), Obstacle.CHANGED.userError());
  }

  /** Removes the one of a version. */
  PortraitPayload remove(Caller caller, String laureate, int version, Instant now) {
    var edition = editions.get(caller.edition());
    if (!edition.isLaureate(laureate) || portraits.find(edition.id(), laureate).isEmpty()) {
      return new PortraitPayload(null, List.of());
    }
    boolean removed =
        commit(
            set -> {
              editions.put(set, shown(edition, laureate, null));
              inSmall.remove(set, edition.id(), laureate);
              portraits.remove(set, edition.id(), laureate, version);
              log(set, caller, "PORTRAIT_REMOVED", laureate, version, now);
            });
    return removed
        ? new PortraitPayload(null, List.of())
        : refused(onRecord(caller, laureate), Obstacle.CHANGED.userError());
  }

  /** The edition with the small portrait that lists show of a laureate. */
  private static Edition shown(Edition edition, String laureate, @Nullable String hash) {
    var all = edition.laureates();
    return edition.withLaureates(
        IntStream.range(0, all.size())
            .mapToObj(
                index ->
                    all.get(index).id().equals(laureate)
                        ? all.get(index).withPortrait(small(edition, laureate, index + 1, hash))
                        : all.get(index))
            .toList());
  }

  private static @Nullable SmallPortrait small(
      Edition edition, String laureate, int number, @Nullable String hash) {
    return hash == null ? null : new SmallPortrait(edition.id(), laureate, number, hash);
  }

  private static CheckedPicture picture(PortraitDraft sent, @Nullable Portrait before) {
    if (sent.picture() != null) {
      return PortraitCheck.picture(sent.picture());
    }
    return before == null
        ? new CheckedPicture.Wrong(PortraitCheck.required("picture", "Send a picture."))
        : new CheckedPicture.Good(before.jpeg());
  }

  private @Nullable Portrait onRecord(Caller caller, String laureate) {
    return portraits.find(caller.edition(), laureate).orElse(null);
  }

  private static PortraitPayload refused(@Nullable Portrait onRecord, UserError why) {
    return new PortraitPayload(onRecord, List.of(why));
  }

  private void log(
      WriteSet set, Caller caller, String act, String laureate, long version, Instant now) {
    audit.add(
        set,
        new Act(caller.edition(), now, caller.actor(), act, laureate, String.valueOf(version)));
  }

  private boolean commit(Consumer<WriteSet> parts) {
    return transactions.commit(parts) instanceof Outcome.Committed;
  }
}
