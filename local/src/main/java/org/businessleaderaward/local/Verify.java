package org.businessleaderaward.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.businessleaderaward.jury.domain.recount.Recount;
import org.businessleaderaward.jury.domain.recount.Recount.Check;

/** Counts a published result again from its file: {@code ./run verify bundle.json}. */
public final class Verify {
  /** Exit codes: nothing differs; something does; there is no such file. */
  static final int SAME = 0;

  static final int DIFFERS = 1;
  static final int UNREADABLE = 2;

  private Verify() {}

  public static void main(String[] args) {
    System.exit(verify(Path.of(args[0]), System.out, System.err));
  }

  static int verify(Path file, PrintStream out, PrintStream err) {
    String bundle;
    try {
      bundle = Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      err.println("There is no file " + file + ".");
      return UNREADABLE;
    } catch (MalformedInputException e) {
      err.println(file + " is not text in UTF-8, so it is no result bundle.");
      return DIFFERS;
    } catch (IOException e) {
      err.println(file + " cannot be read: " + e.getMessage());
      return UNREADABLE;
    }
    var recount = Recount.of(bundle);
    recount.checks().forEach(check -> out.println(line(check)));
    out.println(verdict(recount));
    return recount.passed() ? SAME : DIFFERS;
  }

  private static String verdict(Recount recount) {
    if (recount.passed()) {
      return "Nothing differs from what was published.";
    }
    // What is no bundle of this form ends with the first check.
    return recount.checks().size() > 1
        ? "The result does not hold: see what failed."
        : "This file could not be checked.";
  }

  private static String line(Check check) {
    var outcome =
        switch (check.outcome()) {
          case PASSED -> "passed      ";
          case FAILED -> "FAILED      ";
          case NOT_POSSIBLE -> "not possible";
        };
    var detail = check.detail().isEmpty() ? "" : "\n              " + check.detail();
    return "%s  %s%s".formatted(outcome, subject(check), detail);
  }

  private static String subject(Check check) {
    return switch (check.subject()) {
      case FORM -> "The file is a result bundle in canonical form.";
      case RULE -> "The decision rule has the fingerprint that is given for it.";
      case LOT -> "The lot's seed is the one that the rule committed to.";
      case RECEIPTS -> "There is a receipt for every ballot, and a quorum.";
      case CHAIN -> "Each receipt is linked to the one before, from the rule to the chain's head.";
      case NUMBERS -> "The published numbers fit one another.";
      case DISCLOSURE ->
          "Of the ballots is published what the rule allows, and all that the ranking takes.";
      case RANKING -> "The ranking and its reasons come out the same.";
    };
  }
}
