package org.businessleaderaward.access.door;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import org.businessleaderaward.access.AccessKeys;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.IgnoreNullsMode;

/**
 * At most {@link #MOST} wrong links a minute from one address; for an IPv6 address, from its /64,
 * which one subscriber has to himself (RFC 6177). Then every link from there is refused until the
 * minute is over, the right one too. Addresses are kept as hashes, for minutes.
 */
final class GuessLimit {
  static final int MOST = 5;

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int NETWORK_BYTES = 8;

  private final DynamoDbTable<GuessItem> table;

  GuessLimit(Storage storage) {
    this.table = storage.table(TableOf.ACCESS, GuessItem.SCHEMA);
  }

  /**
   * Lets an attempt pass.
   *
   * @throws Refusal with {@code TOO_MANY_REQUESTS} when too many failed
   */
  void admit(Scope scope) {
    var counted = table.getItem(item(scope));
    if (counted != null && counted.guesses != null && counted.guesses >= MOST) {
      throw tooMany();
    }
  }

  /**
   * Counts a failed attempt.
   *
   * @throws Refusal with {@code TOO_MANY_REQUESTS} when it is one too many, as when several are
   *     made at once
   */
  void count(Scope scope) {
    var item = item(scope);
    item.expiresAt = scope.now().plus(KEPT).getEpochSecond();
    var counted = table.updateItem(r -> r.item(item).ignoreNullsMode(IgnoreNullsMode.SCALAR_ONLY));
    if (counted.guesses != null && counted.guesses > MOST) {
      throw tooMany();
    }
  }

  private static GuessItem item(Scope scope) {
    var item = new GuessItem();
    item.setKey(
        AccessKeys.guesses(Sha256.of(network(scope.sourceIp())).hex(), minute(scope.now())),
        AccessKeys.GUESSES);
    return item;
  }

  private static long minute(Instant now) {
    return now.truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
  }

  private static String network(String address) {
    try {
      var parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : parsed.getHostAddress();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private static Refusal tooMany() {
    return new Refusal(Refusal.Code.TOO_MANY_REQUESTS, "too many attempts; wait a minute");
  }
}
