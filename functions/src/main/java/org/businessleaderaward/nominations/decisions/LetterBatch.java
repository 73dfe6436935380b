package org.businessleaderaward.nominations.decisions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.nominations.told.DecisionKind;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a kind, as the secretariat sees them.
 *
 * @param kind what was decided
 * @param version number of the version on record
 * @param fingerprint by what one knows the letters that would go, and what is added to them
 * @param waiting how many nominations have a letter that waits and is not held back
 * @param held how many have one that is held back
 * @param readers who reads those that are not held back
 * @param words what is added to all of them
 * @param release what was released last and is not sent; null when nothing is
 */
record LetterBatch(
    DecisionKind kind,
    long version,
    String fingerprint,
    int waiting,
    int held,
    List<LetterReaders> readers,
    List<ReaderWords> words,
    @Nullable LetterRelease release) {

  /** So many bytes as two batches do not share by chance. */
  private static final int FINGERPRINT = 12;

  /** The batch of a kind, with those that wait. */
  static LetterBatch of(BatchItem item, List<WaitingLetter> letters) {
    var going = letters.stream().filter(letter -> !letter.held()).toList();
    return new LetterBatch(
        item.kind(),
        item.version(),
        fingerprint(item, going),
        going.size(),
        letters.size() - going.size(),
        readers(going),
        ReaderWords.of(item.words),
        LetterRelease.of(item));
  }

  /**
   * Another once a letter comes or goes, once something is added to one or to all, and once some
   * are released.
   */
  private static String fingerprint(BatchItem item, List<WaitingLetter> going) {
    var all = going.stream().map(letter -> letter.nomination() + " " + letter.version());
    var batch = item.kind() + " " + item.version();
    return Sha256.of(Stream.concat(Stream.of(batch), all).collect(Collectors.joining("\n")))
        .base64url(FINGERPRINT);
  }

  private static List<LetterReaders> readers(List<WaitingLetter> going) {
    return going.stream()
        .flatMap(letter -> letter.readers().stream())
        .collect(
            Collectors.groupingBy(
                one -> new LetterReaders(one.reader(), one.language(), 0), Collectors.counting()))
        .entrySet()
        .stream()
        .map(
            entry ->
                new LetterReaders(
                    entry.getKey().reader(),
                    entry.getKey().language(),
                    entry.getValue().intValue()))
        .sorted(Comparator.comparing(LetterReaders::reader).thenComparing(LetterReaders::language))
        .toList();
  }
}
