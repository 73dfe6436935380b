package org.businessleaderaward.local.archive;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditQueue;
import org.businessleaderaward.audit.AuditVerifier;
import org.businessleaderaward.audit.AuditVerifier.Head;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;

/** What tells one state of an award from another: the heads of its logs, and its votes. */
final class Heads {
  private static final String DIRECTORY = "directory";

  private Heads() {}

  /** The head of each log. */
  static Map<String, Head> of(Award award) {
    var storage = storage(award);
    var log = new AuditLog(storage);
    var heads = new TreeMap<String, Head>();
    logs(storage).forEach(each -> heads.put(each, log.head(each)));
    return heads;
  }

  /** Puts into each log what waits for its place there. */
  static void chainLeft(Award award) {
    var storage = storage(award);
    logs(storage).forEach(queue(storage)::chainLeft);
  }

  /** Whether an act waits for its place in a log. */
  static boolean haveWaiting(Award award) {
    var storage = storage(award);
    return logs(storage).anyMatch(queue(storage)::hasWaiting);
  }

  private static Stream<String> logs(Storage storage) {
    return Stream.concat(
        Stream.of(DIRECTORY), new Editions(storage).all().stream().map(Edition::id));
  }

  private static AuditQueue queue(Storage storage) {
    return new AuditQueue(storage, new AuditLog(storage), new Transactions(storage));
  }

  private static Storage storage(Award award) {
    return Storage.of(award.store(), award.prefix());
  }

  /** Whether each log came to its head once; it may have gone on since. */
  static boolean cameTo(Award award, Map<String, Head> heads) {
    var log = new AuditLog(storage(award));
    return heads.entrySet().stream().allMatch(head -> log.cameTo(head.getKey(), head.getValue()));
  }

  /** The log that is not what its head says, if there is one; every entry is read. */
  static Optional<String> broken(Award award, Iterable<String> logs) {
    var log = new AuditLog(storage(award));
    for (var each : logs) {
      if (!(log.verify(each) instanceof AuditVerifier.Verdict.Intact)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** What the keys are known by that seal the shares of votes that are not counted, by edition. */
  static Map<String, String> votes(Award award) {
    var votes = new TreeMap<String, String>();
    new Editions(storage(award))
        .all().stream()
            .filter(edition -> edition.state().compareTo(EditionState.VOTING) <= 0)
            .map(Edition::id)
            .forEach(id -> award.keys().shares().sealedBy(id).ifPresent(key -> votes.put(id, key)));
    return votes;
  }

  /** Of these votes those that were opened and that people can decrypt without the service. */
  static Map<String, Inventory.Holders> holders(Award award, Set<String> editions) {
    var votes = new Votes(storage(award));
    var holders = new TreeMap<String, Inventory.Holders>();
    for (var edition : editions) {
      votes
          .find(edition)
          .map(vote -> vote.rule().keyTerms())
          .filter(terms -> terms.threshold() < terms.trustees())
          .map(terms -> new Inventory.Holders(terms.trustees() - 1, terms.threshold()))
          .ifPresent(people -> holders.put(edition, people));
    }
    return holders;
  }
}
