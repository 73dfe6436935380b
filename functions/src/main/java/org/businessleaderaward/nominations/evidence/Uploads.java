package org.businessleaderaward.nominations.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.deadlines.Deadlines;
import org.businessleaderaward.nominations.domain.EvidenceName;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * Adds files to a draft and removes them, under the rules for any change of a draft; what is added
 * to what was submitted waits for the version of which it is to be a part. The browser sends a file
 * to the store itself; it belongs to the nomination only once it was read back here and is what it
 * was announced as. What is announced and never confirmed is recorded nowhere.
 */
public final class Uploads {
  /** Most files of a nomination, besides one for each question that a file answers. */
  public static final int MOST_FILES = 5;

  private final Nominations nominations;
  private final Editions editions;
  private final Transactions transactions;
  private final Supplier<EvidenceStore> store;
  private final Deadlines deadlines;
  private final Copies copies;
  private final Limiter limiter;

  public Uploads(
      Nominations nominations,
      Editions editions,
      Transactions transactions,
      Supplier<EvidenceStore> store,
      Deadlines deadlines,
      Copies copies,
      Limiter limiter) {
    this.nominations = nominations;
    this.editions = editions;
    this.transactions = transactions;
    this.store = store;
    this.deadlines = deadlines;
    this.copies = copies;
    this.limiter = limiter;
  }

  /**
   * Announces a file; the answer says how to send it.
   *
   * @param announced what is said of it
   * @param from where the file will come from
   */
  BeginUploadPayload begin(
      String nomination,
      Announced announced,
      EvidenceType type,
      long size,
      Network from,
      Instant now) {
    var stored = nominations.find(nomination).orElseThrow();
    var edition = editions.get(stored.edition());
    var closed = closed(stored, edition, now);
    if (closed != null) {
      return BeginUploadPayload.refused(closed.userError());
    }
    if (size < 1) {
      return BeginUploadPayload.refused(NominationRefusal.FILE_EMPTY.at("input", "size"));
    }
    if (size > EvidenceStore.LONGEST) {
      return BeginUploadPayload.refused(NominationRefusal.FILE_TOO_LARGE.at("input", "size"));
    }
    var refusal = announced.refusal(stored, edition);
    if (refusal.isPresent()) {
      return BeginUploadPayload.refused(refusal.get());
    }
    if (limiter.take(Allowance.UPLOADS, stored.id(), now).isPresent()
        || limiter.take(Allowance.UPLOADS_FROM_NETWORK, from, now).isPresent()) {
      return BeginUploadPayload.refused(NominationRefusal.TOO_MANY_UPLOADS.userError());
    }
    var id = EvidenceKeys.newId(type);
    var key = EvidenceKeys.incoming(stored.edition(), stored.id(), id);
    return BeginUploadPayload.of(Upload.of(id, store.get().form(key, type, now)));
  }

  /**
   * Takes a file that was sent. A repeat of what was done is answered as the first time. Of a
   * question that another file answered, that one is deleted, if it is the one that was seen.
   *
   * @param announced what is said of it
   * @param version the version of the draft that the caller last saw; 0 of a caller who saw that it
   *     was submitted, since no other knows that the file waits
   */
  EvidencePayload confirm(
      String nomination, String upload, Announced announced, int version, Instant now) {
    var stored = nominations.find(nomination).orElseThrow();
    var before = withWaiting(stored, upload, now).evidenceFile(upload);
    if (before.isPresent()) {
      return EvidencePayload.added(stored, before.get());
    }
    var edition = editions.get(stored.edition());
    var closed =
        version == 0 ? closed(stored, edition, now) : deadlines.refusal(stored, edition, now);
    if (closed == null && stored.receipt() == null) {
      closed = moved(stored, announced, version);
    }
    if (closed != null) {
      return EvidencePayload.refused(stored, closed.userError());
    }
    var refusal = announced.refusal(stored, edition);
    if (refusal.isPresent()) {
      return EvidencePayload.refused(stored, refusal.get());
    }
    var type = EvidenceKeys.typeOf(upload);
    return type.isEmpty() ? missing(stored) : take(stored, upload, announced, type.get(), now);
  }

  private EvidencePayload take(
      Nomination stored, String upload, Announced announced, EvidenceType type, Instant now) {
    var incoming = EvidenceKeys.incoming(stored.edition(), stored.id(), upload);
    var scan = store.get().scan(incoming);
    if (scan.isPresent() && scan.get().verdict() == Scan.Verdict.WAITING) {
      return EvidencePayload.refused(
          stored, NominationRefusal.FILE_NOT_SCANNED.at("input", "upload"));
    }
    if (scan.isPresent() && scan.get().verdict() == Scan.Verdict.UNSAFE) {
      store.get().delete(incoming);
      return EvidencePayload.refused(stored, NominationRefusal.FILE_UNSAFE.at("input", "upload"));
    }
    var arrival = scan.flatMap(clean -> store.get().read(incoming).filter(clean::isOf));
    if (arrival.isEmpty()) {
      return missing(stored);
    }
    var wrong = wrong(arrival.get(), type);
    if (wrong != null) {
      store.get().delete(incoming);
      return EvidencePayload.refused(stored, wrong.at("input", "upload"));
    }
    var kept = EvidenceKeys.kept(stored.edition(), stored.id(), upload);
    if (!copies.begin(stored, upload, now)) {
      return copies
          .waiting(stored, upload, now)
          .map(waiting -> EvidencePayload.added(stored, waiting))
          .orElseGet(() -> missing(stored));
    }
    if (!store.get().keep(arrival.get(), kept)) {
      return missing(stored);
    }
    var file =
        new EvidenceFile(
            upload,
            EvidenceName.safe(announced.name(), type),
            type,
            arrival.get().size(),
            arrival.get().sha256(),
            now,
            announced.question());
    var answer = stored.receipt() == null ? add(stored, file, now) : keepWaiting(stored, file, now);
    if (answer.userErrors().isEmpty()) {
      store.get().delete(incoming);
    }
    return answer;
  }

  private static EvidencePayload missing(Nomination stored) {
    return EvidencePayload.refused(stored, NominationRefusal.UPLOAD_MISSING.at("input", "upload"));
  }

  private EvidencePayload add(Nomination draft, EvidenceFile file, Instant now) {
    var files = new ArrayList<>(draft.evidenceFiles());
    var replaced = files.stream().filter(before -> before.isTo(file.question())).toList();
    files.removeAll(replaced);
    files.add(file);
    return commit(draft, files, replaced, file, now, set -> copies.end(set, draft, file.id()));
  }

  private EvidencePayload keepWaiting(Nomination submitted, EvidenceFile file, Instant now) {
    var outcome =
        transactions.commit(
            set -> {
              nominations.requireUnchanged(set, submitted);
              copies.keepWaiting(set, submitted, file, now);
            });
    return switch (outcome) {
      case Outcome.Committed() -> EvidencePayload.added(submitted, file);
      case Outcome.Refused refused ->
          EvidencePayload.refused(submitted, NominationRefusal.CONFLICT.userError());
    };
  }

  /** What was submitted with a file that waits for its next version, if there is one of this id. */
  Nomination withWaiting(Nomination stored, String file, Instant now) {
    return stored.receipt() == null || EvidenceKeys.typeOf(file).isEmpty()
        ? stored
        : copies
            .waiting(stored, file, now)
            .map(waiting -> stored.withEvidence(List.of(waiting), now))
            .orElse(stored);
  }

  /** Removes a file; one that is not there is removed already. */
  EvidencePayload remove(String nomination, String file, int version, Instant now) {
    var stored = nominations.find(nomination).orElseThrow();
    if (stored.evidenceFile(file).isEmpty()) {
      return EvidencePayload.of(stored);
    }
    var refusal = deadlines.refusal(stored, editions.get(stored.edition()), now);
    if (refusal == null && stored.version() != version) {
      refusal = NominationRefusal.CONFLICT;
    }
    if (refusal != null) {
      return EvidencePayload.refused(stored, refusal.userError());
    }
    var left = new ArrayList<>(stored.evidenceFiles());
    var removed = left.stream().filter(listed -> listed.id().equals(file)).toList();
    left.removeAll(removed);
    return commit(stored, left, removed, null, now, set -> {});
  }

  /**
   * A file that was kept and then not recorded stays where it is for a while: the same
   * confirmation, sent again, records it; else {@link Copies} sweeps it.
   */
  private EvidencePayload commit(
      Nomination stored,
      List<EvidenceFile> files,
      List<EvidenceFile> removed,
      @Nullable EvidenceFile added,
      Instant now,
      Consumer<WriteSet> share) {
    var changed = stored.withEvidence(files, now);
    var outcome =
        transactions.commit(
            set -> {
              nominations.put(set, changed, now);
              removed.forEach(file -> copies.remove(set, stored, file.id(), now));
              share.accept(set);
            });
    return switch (outcome) {
      case Outcome.Committed() -> {
        removed.forEach(file -> copies.delete(stored, file.id()));
        yield new EvidencePayload(changed.withVersion(stored.version() + 1), added, List.of());
      }
      case Outcome.Refused refused ->
          EvidencePayload.refused(
              nominations.find(stored.id()).orElse(null), NominationRefusal.CONFLICT.userError());
    };
  }

  private static @Nullable NominationRefusal wrong(Arrival arrival, EvidenceType announced) {
    if (arrival.size() < 1) {
      return NominationRefusal.FILE_EMPTY;
    }
    if (arrival.size() > EvidenceStore.LONGEST) {
      return NominationRefusal.FILE_TOO_LARGE;
    }
    if (!arrival.type().equals(Optional.of(announced))) {
      return NominationRefusal.WRONG_FILE_TYPE;
    }
    return arrival.harmless() ? null : NominationRefusal.FILE_ACTIVE;
  }

  /** What keeps files from being added; null when nothing does. */
  private @Nullable NominationRefusal closed(Nomination stored, Edition edition, Instant now) {
    return stored.receipt() == null
        ? deadlines.refusal(stored, edition, now)
        : deadlines.refusalOfChange(stored, edition, now);
  }

  /**
   * That a draft, or the file that answered its question, is another than the one that was seen.
   */
  private static @Nullable NominationRefusal moved(
      Nomination draft, Announced announced, int version) {
    if (!announced.isWhereItWas(draft)) {
      return NominationRefusal.ANOTHER_FILE;
    }
    return draft.version() == version ? null : NominationRefusal.CONFLICT;
  }
}
