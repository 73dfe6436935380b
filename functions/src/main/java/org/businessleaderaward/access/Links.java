package org.businessleaderaward.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.crypto.Tokens;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.mail.LinkMinter;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Secure links. A link is bound to one person, and so to one role and one edition; it opens that
 * role's room until it expires or is reissued, on any device. Each opening replaces the session
 * there was, but a nominator's, who has several.
 */
public final class Links implements LinkMinter {
  /** How long a link can be opened. */
  public static final Duration LIFETIME = Duration.ofDays(30);

  /** How long a link lets who has no passkey yet set up the first, if it was not opened before. */
  public static final Duration FOR_FIRST_PASSKEY = Duration.ofDays(3);

  /** The same of a link to a nomination: from the call to the announcement it is less than this. */
  static final Duration WHILE_AN_EDITION_LASTS = Duration.ofDays(365);

  private final DynamoDbTable<LinkItem> table;
  private final People people;
  private final Sessions sessions;
  private final Clock clock;
  private final Supplier<Admission> organisations;
  private final Supplier<List<People.CameIn>> others;

  /**
   * The links in this storage.
   *
   * @param organisations knows which organisations' contacts may come in; asked for them alone
   * @param others are told who came in
   */
  public Links(
      Storage storage,
      People people,
      Sessions sessions,
      Clock clock,
      Supplier<Admission> organisations,
      Supplier<List<People.CameIn>> others) {
    this.table = storage.table(TableOf.ACCESS, LinkItem.SCHEMA);
    this.people = people;
    this.sessions = sessions;
    this.clock = clock;
    this.organisations = organisations;
    this.others = others;
  }

  /** How an exchange of a link for a session ended. */
  public sealed interface Exchange {
    /** The session's cookie is set. */
    record Done(Person person) implements Exchange {}

    /** Unknown, expired, revoked, or of another room: the opener is not told which. */
    record Refused() implements Exchange {}

    /** Another opening at the same moment won. */
    record JustOpened() implements Exchange {}
  }

  @Override
  public Optional<Minted> mint(String person, String address) {
    var item = people.item(person);
    if (item == null || !MailAddress.isSame(item.person().email(), address)) {
      return Optional.empty();
    }
    var token = Tokens.fresh();
    var now = clock.instant();
    table.putItem(LinkItem.of(Sha256.of(token).hex(), item, now));
    var life = item.role().linkLifetime();
    var first = Optional.of(FOR_FIRST_PASSKEY).filter(any -> item.role().isBehindPasskey());
    return Optional.of(new Minted(token, life, now.plus(life), first));
  }

  /** Exchanges a link's token for a session. */
  public Exchange open(Scope scope, String token) {
    var link = find(token);
    // The store deletes what has expired days late: the expiry is compared here.
    if (link == null
        || link.person == null
        || link.generation == null
        || link.mintedAt == null
        || link.expiresAt == null
        || scope.now().getEpochSecond() >= link.expiresAt) {
      return new Exchange.Refused();
    }
    var person = people.item(link.person);
    if (person == null
        || person.generation() != link.generation
        || person.role().room() != scope.room()
        || !mayComeIn(person.person())) {
      return new Exchange.Refused();
    }
    // Before the session, so that what fails here is done when the link is opened again.
    others.get().forEach(each -> each.by(person.person(), scope.now()));
    person.confirm(scope.now());
    return sessions.begin(scope, person, link.mintedAt)
        ? new Exchange.Done(person.person())
        : new Exchange.JustOpened();
  }

  private boolean mayComeIn(Person person) {
    return person.role() != Role.ORGANISATION || organisations.get().admits(person.subject());
  }

  private @Nullable LinkItem find(String token) {
    var key =
        Key.builder()
            .partitionValue(AccessKeys.link(Sha256.of(token).hex()))
            .sortValue(AccessKeys.LINK)
            .build();
    return table.getItem(r -> r.key(key).consistentRead(true));
  }
}
