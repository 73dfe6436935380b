package org.businessleaderaward.jury.count;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.jury.letters.TrusteeLetter;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.record.FormedSums;
import org.businessleaderaward.jury.trustees.KeyChoice;
import org.businessleaderaward.jury.trustees.PartsAsked;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.TrusteeMail;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.jury.votes.ReceiptList;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;

/**
 * Asks those who share a vote's key for their parts in the decryption of its sums: once both
 * confirmations stand and the sums can be formed, so that before nobody can compute the totals.
 * Whoever has sent a part is not asked again, since each is taken once.
 */
public final class AskForParts {
  private static final String ACTOR = "count";

  private final PartsAsked asked;
  private final PublishedKeys keys;
  private final TrusteeStates states;
  private final TrusteeMail mail;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  public AskForParts(
      PartsAsked asked,
      PublishedKeys keys,
      TrusteeStates states,
      TrusteeMail mail,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.asked = asked;
    this.keys = keys;
    this.states = states;
    this.mail = mail;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Asks; nothing where that was done and not taken back.
   *
   * @throws StepFails when the head of the sums is not the one that was mailed
   */
  void ask(Edition edition, BothSides release, ReceiptList list, FormedSums formed) {
    var id = edition.id();
    StepFails.unless(formed.sums().head().equals(list.head()), "2.5.4", "the head");
    if (asked.since(id).isPresent()) {
      return;
    }
    var now = clock.instant();
    var choice = keys.choice(id);
    var sent = states.decryptions(id).keySet();
    // Refused when another run was faster: then they are asked.
    transactions.commit(
        set -> {
          asked.ask(set, id, now);
          audit.add(set, new Act(id, now, ACTOR, "PARTS_ASKED", id, list.head()));
          mail.add(
              set,
              choice,
              reader -> !sent.contains(number(choice, reader)),
              (reader, others) -> letter(reader, others, edition, release, list, formed),
              now);
        });
  }

  private static int number(KeyChoice choice, Person reader) {
    return choice.number(reader.id()).orElseThrow();
  }

  /** Adds that nobody is asked any more, if anybody was. */
  void takeBack(WriteSet set, String edition) {
    if (asked.since(edition).isPresent()) {
      asked.takeBack(set, edition);
    }
  }

  private static TrusteeLetter letter(
      Person reader,
      List<String> others,
      Edition edition,
      BothSides release,
      ReceiptList list,
      FormedSums formed) {
    var zone = edition.zoneOf(Window.Kind.VOTING);
    return new TrusteeLetter.TrusteeSums(
        reader.name(),
        edition.name(),
        release.completeAt().atZone(zone),
        list.fixedAt().atZone(zone),
        list.receipts().size(),
        list.late().size(),
        fewest(formed),
        list.head(),
        others,
        reader.role().link());
  }

  /** How many jurors are behind the total that fewest are behind; empty where none is decrypted. */
  private static Optional<Integer> fewest(FormedSums formed) {
    return formed.lines().stream().map(line -> line.subject().jurors()).min(Integer::compare);
  }
}
