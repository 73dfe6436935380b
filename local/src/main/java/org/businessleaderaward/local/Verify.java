package org.businessleaderaward.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.jury.ballots.ReceiptCode;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.record.RecordVerdict;
import org.businessleaderaward.jury.record.VoteRecord;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the record of a vote from its file: {@code ./run verify record.json}, with the hashes
 * that were mailed, where the reader has them.
 */
public final class Verify {
  /** Exit codes: it verifies; a step fails; there is no such file, or another argument. */
  static final int VERIFIES = 0;

  static final int FAILS = 1;
  static final int UNREADABLE = 2;

  private static final String RULE = "--rule-hash";
  private static final String KEY = "--key-fingerprint";
  private static final String HEAD = "--head";
  private static final String RECORD = "--record-hash";

  /** What the chapters of {@code docs/record-format.md} check, in the order in which they do. */
  private static final List<Chapter> CHAPTERS =
      List.of(
          new Chapter(1, "The file is a record in the only form allowed."),
          new Chapter(2, "The rule is whole and within its bounds."),
          new Chapter(3, "The key holders' keys are proven and make up the rule's."),
          new Chapter(4, "The ballots are from seats of the jury, and their proofs hold."),
          new Chapter(5, "The receipts are those of the ballots, and the head is theirs."),
          new Chapter(6, "The sums are those of the ballots."),
          new Chapter(7, "The decryptions are proven, and the totals and the lot follow."),
          new Chapter(8, "The ranking follows from the totals."),
          new Chapter(9, "The record is the one that was emailed."));

  private record Chapter(int number, String says) {}

  private Verify() {}

  public static void main(String[] args) {
    System.exit(verify(List.of(args), System.out, System.err));
  }

  static int verify(List<String> args, PrintStream out, PrintStream err) {
    var file = Path.of(args.getFirst());
    var mailed = new HashMap<String, String>();
    for (int i = 1; i + 1 < args.size(); i += 2) {
      mailed.put(args.get(i), args.get(i + 1).replaceAll("\\s", "").toLowerCase(Locale.ROOT));
    }
    if (args.size() % 2 == 0 || !List.of(RULE, KEY, HEAD, RECORD).containsAll(mailed.keySet())) {
      err.println(
          "After the file come %s, %s, %s, %s, each with what was emailed."
              .formatted(RULE, KEY, HEAD, RECORD));
      return UNREADABLE;
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      err.println("There is no file " + file + ".");
      return UNREADABLE;
    } catch (IOException e) {
      err.println(file + " cannot be read: " + e.getMessage());
      return UNREADABLE;
    }
    var verdict = RecordVerdict.of(bytes, mailed(mailed), new SecureRandom());
    print(verdict, mailed, out);
    return verdict.failure().isEmpty() ? VERIFIES : FAILS;
  }

  private static RecordVerdict.Mailed mailed(Map<String, String> given) {
    return new RecordVerdict.Mailed(
        Optional.ofNullable(given.get(RULE)),
        Optional.ofNullable(given.get(KEY)),
        Optional.ofNullable(given.get(HEAD)),
        Optional.ofNullable(given.get(RECORD)));
  }

  private static void print(RecordVerdict verdict, Map<String, String> mailed, PrintStream out) {
    int failing = verdict.failure().map(Verify::chapter).orElse(CHAPTERS.size() + 1);
    for (var chapter : CHAPTERS) {
      boolean isCompared = chapter.number() < CHAPTERS.size() || mailed.containsKey(RECORD);
      if (chapter.number() < failing && isCompared) {
        out.println("passed  2.%d  %s".formatted(chapter.number(), chapter.says()));
      } else if (chapter.number() == failing) {
        out.println("FAILED  2.%d  %s".formatted(chapter.number(), chapter.says()));
      }
    }
    verdict.failure().ifPresent(why -> out.println("\nStep " + why.getMessage()));
    out.println();
    verdict.said().ifPresent(record -> print(record, mailed, out));
    out.println(line("record", verdict.recordSha256(), mailed.get(RECORD)));
    out.println();
    out.println(
        verdict.failure().isEmpty()
            ? "The record verifies. Compare the hashes with your emails."
            : "The record does not verify.");
  }

  private static void print(VoteRecord record, Map<String, String> mailed, PrintStream out) {
    var rule = record.rule();
    out.println(
        "%s: %d seats, %d votes."
            .formatted(rule.edition(), rule.jury().roll().size(), record.board().ballots().size()));
    var trustees = rule.trustees();
    out.println(
        "key held by %d, of whom %d decrypt together: %s"
            .formatted(
                trustees.roles().size(),
                trustees.threshold(),
                String.join(", ", trustees.roles())));
    for (var late : record.board().late()) {
      out.println(
          "left out of ballot %d (receipt %s): %s, for a conflict declared after it"
              .formatted(
                  late.ballot(),
                  at(record.board().receipts(), late.ballot()).map(ReceiptCode::of).orElse("?"),
                  at(rule.finalists(), late.finalist()).orElse("?")));
    }
    record
        .count()
        .ranking()
        .forEach(placed -> out.println("%4d. %s".formatted(placed.place(), placed.finalist())));
    out.println(line("rule", rule.sha256(), mailed.get(RULE)));
    var fingerprint = record.key().fingerprint();
    boolean isMailed = fingerprint.replace(" ", "").equals(mailed.get(KEY));
    out.println(line("key", fingerprint, isMailed ? fingerprint : null));
    out.println(line("head", record.board().head(), mailed.get(HEAD)));
  }

  /**
   * What a list has in a place, which a record that does not verify may name without there being
   * one.
   */
  private static Optional<String> at(List<String> list, int place) {
    return place < list.size() ? Optional.of(list.get(place)) : Optional.empty();
  }

  private static String line(String what, String hash, @Nullable String mailed) {
    return "%-7s %s%s".formatted(what, hash, hash.equals(mailed) ? "  as emailed" : "");
  }

  private static int chapter(StepFails why) {
    return Integer.parseInt(why.step().split("\\.", -1)[1]);
  }
}
