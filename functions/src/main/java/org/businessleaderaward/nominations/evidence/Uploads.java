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
 * Adds files to a draft and removes them, under the rules for any change of a draft. The browser
 * sends a file to the store itself; it belongs to the nomination only once it was read back here
 * and is what it was announced as. What is announced and never confirmed is recorded nowhere.
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
    var closed = deadlines.refusal(stored, edition, now);
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
   * question that another file answered, that one is deleted.
   *
   * @param announced what is said of it
   * @param version the version that the caller last saw
   */
  EvidencePayload confirm(
      String nomination, String upload, Announced announced, int version, Instant now) {
    var stored = nominations.find(nomination).orElseThrow();
    if (stored.evidenceFile(upload).isPresent()) {
      return EvidencePayload.of(stored);
    }
    var edition = editions.get(stored.edition());
    var closed = refusal(stored, edition, version, now);
    if (closed != null) {
      return EvidencePayload.refused(stored, closed.userError());
    }
    var refusal = announced.refusal(stored, edition);
    if (refusal.isPresent()) {
      return EvidencePayload.refused(stored, refusal.get());
    }
    var type = EvidenceKeys.typeOf(upload);
    return type.isEmpty()
        ? EvidencePayload.refused(stored, NominationRefusal.UPLOAD_MISSING.at("input", "upload"))
        : take(stored, upload, announced, type.get(), now);
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
      return EvidencePayload.refused(
          stored, NominationRefusal.UPLOAD_MISSING.at("input", "upload"));
    }
    var wrong = wrong(arrival.get(), type);
    if (wrong != null) {
      store.get().delete(incoming);
      return EvidencePayload.refused(stored, wrong.at("input", "upload"));
    }
    var kept = EvidenceKeys.kept(stored.edition(), stored.id(), upload);
    copies.begin(stored, upload, now);
    if (!store.get().keep(arrival.get(), kept)) {
      return EvidencePayload.refused(
          stored, NominationRefusal.UPLOAD_MISSING.at("input", "upload"));
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
    var files = new ArrayList<>(stored.evidenceFiles());
    files.removeIf(before -> before.isTo(announced.question()));
    files.add(file);
    var answer = commit(stored, files, now, set -> copies.end(set, stored, upload));
    if (answer.userErrors().isEmpty()) {
      store.get().delete(incoming);
      deleteReplaced(stored, announced);
    }
    return answer;
  }

  private void deleteReplaced(Nomination stored, Announced announced) {
    stored.evidenceFiles().stream()
        .filter(before -> before.isTo(announced.question()))
        .forEach(before -> delete(stored, before.id()));
  }

  private void delete(Nomination stored, String file) {
    store.get().delete(EvidenceKeys.kept(stored.edition(), stored.id(), file));
  }

  /** Removes a file; one that is not there is removed already. */
  EvidencePayload remove(String nomination, String file, int version, Instant now) {
    var stored = nominations.find(nomination).orElseThrow();
    if (stored.evidenceFile(file).isEmpty()) {
      return EvidencePayload.of(stored);
    }
    var refusal = refusal(stored, editions.get(stored.edition()), version, now);
    if (refusal != null) {
      return EvidencePayload.refused(stored, refusal.userError());
    }
    var left = stored.evidenceFiles().stream().filter(listed -> !listed.id().equals(file)).toList();
    var answer = commit(stored, left, now, set -> {});
    if (answer.userErrors().isEmpty()) {
      delete(stored, file);
    }
    return answer;
  }

  /**
   * A file that was kept and then not recorded stays where it is for a while: the same
   * confirmation, sent again, records it; else {@link Copies} sweeps it.
   */
  private EvidencePayload commit(
      Nomination stored, List<EvidenceFile> files, Instant now, Consumer<WriteSet> share) {
    var changed = stored.withEvidence(files, now);
    var outcome =
        transactions.commit(
            set -> {
              nominations.put(set, changed, now);
              share.accept(set);
            });
    return switch (outcome) {
      case Outcome.Committed() -> EvidencePayload.of(changed.withVersion(stored.version() + 1));
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

  private @Nullable NominationRefusal refusal(
      Nomination stored, Edition edition, int version, Instant now) {
    var refusal = deadlines.refusal(stored, edition, now);
    if (refusal != null) {
      return refusal;
    }
    return stored.version() == version ? null : NominationRefusal.CONFLICT;
  }
}
