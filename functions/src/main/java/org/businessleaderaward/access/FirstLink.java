package org.businessleaderaward.access;

import java.time.Instant;
import java.util.EnumSet;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.language.Language;

/**
 * The way in for the first member of the secretariat, whom nobody could invite. Whoever runs the
 * deployment names the address, and the link goes there by mail, as every link does: nobody sees it
 * on the way.
 */
public final class FirstLink {
  private static final String NAME = "Secretariat";
  private static final String DEPLOYMENT = "deployment";

  private final Invitations invitations;
  private final Reissues reissues;

  /** Invites with these. */
  FirstLink(Invitations invitations, Reissues reissues) {
    this.invitations = invitations;
    this.reissues = reissues;
  }

  /**
   * Invites an address to the secretariat of an edition.
   *
   * @return whether it was invited by this call and not before
   * @throws IllegalArgumentException when it is no mail address
   */
  public boolean invite(String edition, String email, Instant now) {
    if (invitations.member(edition, Role.SECRETARIAT, email).isPresent()) {
      return false;
    }
    var wanted = new Invitations.Wanted(Role.SECRETARIAT, NAME, email, Language.EN);
    var answer = invitations.invite(deployment(edition), wanted, now, (set, person) -> {});
    if (!answer.userErrors().isEmpty()) {
      throw new IllegalArgumentException(answer.userErrors().getFirst().message());
    }
    return true;
  }

  /** Mails an address that was invited a new link; the old one and its session are dead. */
  public void reissue(String edition, String email, Instant now) {
    var member = invitations.member(edition, Role.SECRETARIAT, email).orElseThrow();
    var answer = reissues.reissue(deployment(edition), member, EnumSet.of(Role.SECRETARIAT), now);
    if (!answer.userErrors().isEmpty()) {
      throw new IllegalStateException(answer.userErrors().getFirst().message());
    }
  }

  private static Caller deployment(String edition) {
    return new Caller(DEPLOYMENT, Role.SECRETARIAT, edition, DEPLOYMENT, DEPLOYMENT, Language.EN);
  }
}
