package org.businessleaderaward.nominations.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.domain.FileAnswers;
import org.businessleaderaward.nominations.domain.FormAnswer;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.form.FormQuestion;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * The files of another version of what was submitted: those that stay, and those that were added
 * and wait for it. One that no version has any more is deleted.
 */
public final class VersionFiles {
  private final Copies copies;

  public VersionFiles(Copies copies) {
    this.copies = copies;
  }

  /**
   * What a version does with the files.
   *
   * @param files the files that it has
   * @param added those that it has for the first time
   * @param removed those that it has no more
   * @param errors why it cannot be so
   */
  public record Revision(
      List<EvidenceFile> files,
      List<EvidenceFile> added,
      List<EvidenceFile> removed,
      List<UserError> errors) {
    private static Revision refused(List<UserError> why) {
      return new Revision(List.of(), List.of(), List.of(), why);
    }

    /** Whether it leaves the files as they are. */
    public boolean isNone() {
      return added.isEmpty() && removed.isEmpty() && errors.isEmpty();
    }
  }

  /**
   * What would become of the files.
   *
   * @param wanted ids of the files that are to stand there; null where they stay as they are
   */
  public Revision change(
      Nomination stored, Edition edition, @Nullable List<String> wanted, Instant now) {
    if (wanted == null) {
      return new Revision(stored.evidenceFiles(), List.of(), List.of(), List.of());
    }
    var ids = Set.copyOf(wanted);
    if (ids.size() > Uploads.MOST_FILES + edition.formQuestions().size()) {
      return Revision.refused(List.of(NominationRefusal.TOO_MANY_FILES.userError()));
    }
    var files = new ArrayList<EvidenceFile>();
    var removed = new ArrayList<EvidenceFile>();
    for (var file : stored.evidenceFiles()) {
      (ids.contains(file.id()) ? files : removed).add(file);
    }
    var added =
        wanted.stream()
            .distinct()
            .filter(id -> stored.evidenceFile(id).isEmpty())
            .flatMap(id -> waiting(stored, id, now).stream())
            .toList();
    files.addAll(added);
    var missing = missing(wanted, files);
    if (!missing.isEmpty()) {
      return Revision.refused(missing);
    }
    return new Revision(List.copyOf(files), added, removed, errors(stored, edition, files));
  }

  private Optional<EvidenceFile> waiting(Nomination stored, String id, Instant now) {
    return EvidenceKeys.typeOf(id).flatMap(type -> copies.waiting(stored, id, now));
  }

  /** Those that are neither on record nor wait, each at its place: the others are still there. */
  private static List<UserError> missing(List<String> wanted, List<EvidenceFile> files) {
    var there = files.stream().map(EvidenceFile::id).collect(Collectors.toSet());
    return IntStream.range(0, wanted.size())
        .filter(place -> !there.contains(wanted.get(place)))
        .mapToObj(place -> NominationRefusal.UPLOAD_MISSING.at("files", Integer.toString(place)))
        .toList();
  }

  private static List<UserError> errors(
      Nomination stored, Edition edition, List<EvidenceFile> files) {
    var answered = answered(files).collect(Collectors.toCollection(HashSet::new));
    long evidence = files.stream().filter(file -> file.question() == null).count();
    if (evidence > Uploads.MOST_FILES || answered.size() + evidence < files.size()) {
      return List.of(NominationRefusal.TOO_MANY_FILES.userError());
    }
    return FileAnswers.missing(answeredBefore(stored, edition), answered).stream()
        .map(NominationRefusal::of)
        .toList();
  }

  /** Of what an officer entered none was asked for: what is there stays answered, no more. */
  private static List<FormQuestion> answeredBefore(Nomination stored, Edition edition) {
    var before = answered(stored.evidenceFiles()).collect(Collectors.toSet());
    return edition.formQuestions().stream().filter(asked -> before.contains(asked.id())).toList();
  }

  private static Stream<String> answered(List<EvidenceFile> files) {
    return files.stream().flatMap(EvidenceFile::answer).map(FormAnswer::question);
  }

  /** Adds the change to the set that puts the version on record. */
  public void add(WriteSet set, Nomination stored, Revision change, Instant now) {
    change.added().forEach(file -> copies.take(set, stored, file.id()));
    change.removed().forEach(file -> copies.remove(set, stored, file.id(), now));
  }

  /** Deletes what the version has no more, once it is on record. */
  public void delete(Nomination stored, Revision change) {
    change.removed().forEach(file -> copies.delete(stored, file.id()));
  }
}
