package org.businessleaderaward.local.archive;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier;
import org.businessleaderaward.audit.AuditVerifier.Head;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

  /** The public key, as JSON, to which the vote of each edition that has one is sealed. */
  static Map<String, String> votes(Award award) {
    var votes = new TreeMap<String, String>();
    var storage = Storage.of(award.store(), award.prefix());
    for (var edition : new Editions(storage).all().stream().map(Edition::id).toList()) {
      var key =
          Map.of(
              "pk", AttributeValue.fromS(JuryKeys.edition(edition)),
              "sk", AttributeValue.fromS(JuryKeys.VOTE));
      var vote = award.store().getItem(r -> r.tableName(award.table(TableOf.JURY)).key(key)).item();
      if (vote.containsKey("publicKey")) {
        votes.put(edition, vote.get("publicKey").s());
      }
    }
    return votes;
  }
}
