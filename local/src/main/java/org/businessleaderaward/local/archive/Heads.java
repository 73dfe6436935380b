package org.businessleaderaward.local.archive;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier;
import org.businessleaderaward.audit.AuditVerifier.Head;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Storage;

/** What tells one state of an award from another: the heads of its logs, and its votes. */
final class Heads {
  private static final String DIRECTORY = "directory";

  private Heads() {}

  /** The head of each log. */
  static Map<String, Head> of(Award award) {
    var storage = Storage.of(award.store(), award.prefix());
    var log = new AuditLog(storage);
    var heads = new TreeMap<String, Head>();
    heads.put(DIRECTORY, log.head(DIRECTORY));
    for (var edition : new Editions(storage).all()) {
      heads.put(edition.id(), log.head(edition.id()));
    }
    return heads;
  }

  /** The log that is not what its head says, if there is one; every entry is read. */
  static Optional<String> broken(Award award, Iterable<String> logs) {
    var log = new AuditLog(Storage.of(award.store(), award.prefix()));
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
    new Editions(Storage.of(award.store(), award.prefix()))
        .all().stream()
            .filter(edition -> edition.state().compareTo(EditionState.VOTING) <= 0)
            .map(Edition::id)
            .forEach(id -> award.keys().shares().sealedBy(id).ifPresent(key -> votes.put(id, key)));
    return votes;
  }

  /** Of these votes those that were opened and that people can decrypt without the service. */
  static Map<String, Inventory.Holders> holders(Award award, Set<String> editions) {
    var votes = new Votes(Storage.of(award.store(), award.prefix()));
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
