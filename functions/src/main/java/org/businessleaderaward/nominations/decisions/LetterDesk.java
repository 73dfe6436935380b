package org.businessleaderaward.nominations.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Previews;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.letters.LetterReader;
import org.businessleaderaward.nominations.rows.BoardRow;
import org.businessleaderaward.nominations.told.DecisionKind;
import org.businessleaderaward.nominations.told.DecisionLetters;
import org.businessleaderaward.nominations.told.Feedbacks;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/** The letters that wait, on the secretariat's desk: read, added to, and held back. */
final class LetterDesk {
  private final WaitingLetters waiting;
  private final DecisionLetters letters;
  private final Feedbacks feedbacks;
  private final Batches batches;
  private final DecisionMails mails;
  private final Previews previews;
  private final Nominations nominations;
  private final Editions editions;
  private final AuditLog audit;
  private final Transactions transactions;

  LetterDesk(
      WaitingLetters waiting,
      DecisionLetters letters,
      Feedbacks feedbacks,
      Batches batches,
      DecisionMails mails,
      Previews previews,
      Nominations nominations,
      Editions editions,
      AuditLog audit,
      Transactions transactions) {
    this.waiting = waiting;
    this.letters = letters;
    this.feedbacks = feedbacks;
    this.batches = batches;
    this.mails = mails;
    this.previews = previews;
    this.nominations = nominations;
    this.editions = editions;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** The batches of the caller's edition that have a letter which waits or is on its way. */
  List<LetterBatch> batches(Caller by, Instant now) {
    var all = waiting.of(editions.get(by.edition()), now);
    var onRecord =
        batches.all(by.edition()).stream().collect(Collectors.toMap(BatchItem::kind, item -> item));
    return Arrays.stream(DecisionKind.values())
        .map(
            kind ->
                LetterBatch.of(
                    onRecord.getOrDefault(kind, BatchItem.of(by.edition(), kind)), of(kind, all)))
        .filter(batch -> batch.waiting() + batch.held() > 0 || batch.release() != null)
        .toList();
  }

  private static List<WaitingLetter> of(DecisionKind kind, List<WaitingLetter> all) {
    return all.stream().filter(letter -> letter.kind() == kind).toList();
  }

  /** The batch of a kind. */
  LetterBatch batch(Caller by, BatchItem item, Instant now) {
    return LetterBatch.of(item, of(item.kind(), waiting.of(editions.get(by.edition()), now)));
  }

  /** A page of the letters of a kind. */
  Connection<WaitingLetter> page(Caller by, DecisionKind kind, PageRequest wanted, Instant now) {
    return waiting.page(editions.get(by.edition()), kind, wanted, now);
  }

  /** A letter as its reader will see it; null when none waits for this reader. */
  Previews.@Nullable Preview preview(
      Caller by, String nomination, LetterReader reader, Instant now) {
    var edition = editions.get(by.edition());
    return about(edition, nomination, now)
        .flatMap(about -> mails.to(reader, about))
        .map(previews::of)
        .orElse(null);
  }

  /** What the next letter about a nomination is written from; empty when none waits. */
  Optional<DecisionMails.About> about(Edition edition, String nomination, Instant now) {
    return nominations
        .findSubmitted(edition.id(), nomination)
        .flatMap(
            stored -> {
              var letter = letters.of(stored);
              return DecisionKind.of(stored, edition, now)
                  .filter(kind -> kind.isNewsAfter(letter.told()))
                  .map(
                      kind ->
                          new DecisionMails.About(
                              edition,
                              stored,
                              kind,
                              batches.of(edition.id(), kind),
                              letter,
                              feedbacks.approved(letter, kind)));
            });
  }

  /**
   * Says what is added to all letters of a kind.
   *
   * @param version the version that the caller last saw
   */
  LetterBatchPayload setWords(
      Caller by, DecisionKind kind, long version, List<ReaderWords> words, Instant now) {
    var item = batches.of(by.edition(), kind);
    var errors = new ArrayList<>(flaws(words.stream().map(ReaderWords::text).toList()));
    if (item.isReleased()) {
      errors.add(LetterRefusal.LETTERS_RELEASED.userError());
    } else if (item.version() != version) {
      errors.add(LetterRefusal.CONFLICT.userError());
    }
    if (!errors.isEmpty()) {
      return new LetterBatchPayload(batch(by, item, now), errors);
    }
    item.words = ReaderWords.kept(words);
    var outcome =
        transactions.commit(
            set -> {
              batches.put(set, item);
              audit.add(set, act(by, "LETTER_WORDS_SET", by.edition(), kind.name(), now));
            });
    return new LetterBatchPayload(
        batch(by, batches.of(by.edition(), kind), now),
        outcome instanceof Outcome.Committed
            ? List.of()
            : List.of(LetterRefusal.CONFLICT.userError()));
  }

  private static Act act(Caller by, String act, String about, String detail, Instant now) {
    return new Act(by.edition(), now, by.actor(), act, about, detail);
  }

  private static List<UserError> flaws(List<String> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(place -> ReaderWords.flaw(texts.get(place), place))
        .flatMap(Optional::stream)
        .map(NominationRefusal::of)
        .toList();
  }

  /**
   * How one letter is to be.
   *
   * @param nomination which one it is about
   * @param kind what was decided, as the caller last saw it
   * @param version the version of the letter that the caller last saw
   * @param nominationVersion that of the nomination
   * @param held whether it is held back
   * @param words what is added for each reader
   */
  record Wanted(
      String nomination,
      DecisionKind kind,
      long version,
      long nominationVersion,
      boolean held,
      List<OwnWords> words) {
    private boolean isOf(DecisionMails.About about) {
      return kind == about.kind()
          && version == about.letter().version()
          && nominationVersion == about.nomination().version();
    }

    private boolean changesWords(DecisionMails.About about) {
      return !about.letter().words(kind).equals(kept());
    }

    private Map<String, String> kept() {
      return words.stream()
          .filter(one -> !one.text().isEmpty())
          .collect(
              Collectors.toMap(one -> one.reader().name(), OwnWords::text, (one, other) -> other));
    }
  }

  /** Says how one letter is to be. */
  WaitingLetterPayload set(Caller by, Wanted wanted, Instant now) {
    var edition = editions.get(by.edition());
    var about = about(edition, wanted.nomination, now);
    var errors = new ArrayList<>(flaws(wanted.words.stream().map(OwnWords::text).toList()));
    if (about.isEmpty()) {
      errors.add(LetterRefusal.UNKNOWN.userError());
    } else if (!wanted.isOf(about.get())) {
      errors.add(LetterRefusal.CONFLICT.userError());
    } else if (wanted.changesWords(about.get()) && about.get().batch().isReleased()) {
      // What was released is held back at the most.
      errors.add(LetterRefusal.LETTERS_RELEASED.userError());
    }
    if (errors.isEmpty()) {
      var found = about.orElseThrow();
      boolean isOther = wanted.changesWords(found);
      found.letter().set(wanted.kind, wanted.held, wanted.kept());
      var outcome =
          transactions.commit(
              set -> {
                letters.put(set, found.letter(), now);
                if (isOther) {
                  batches.put(set, found.batch());
                }
                nominations.requireUnchanged(set, found.nomination());
                var detail = wanted.kind + (wanted.held ? " HELD" : "");
                audit.add(set, act(by, "LETTER_SET", wanted.nomination, detail, now));
              });
      if (outcome instanceof Outcome.Refused) {
        errors.add(LetterRefusal.CONFLICT.userError());
      }
    }
    return new WaitingLetterPayload(letter(edition, wanted.nomination, now), errors);
  }

  /** The letter about a nomination as it is now; null when none waits. */
  @Nullable WaitingLetter letter(Edition edition, String nomination, Instant now) {
    return about(edition, nomination, now)
        .map(
            about ->
                WaitingLetter.of(
                    BoardRow.of(about.nomination(), now),
                    about.kind(),
                    about.letter(),
                    about.nomination().version()))
        .orElse(null);
  }
}
