package org.businessleaderaward.jury.roll;

import java.time.Duration;
import java.time.Instant;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;

/**
 * Has the access trail forget jurors who were replaced and key holders who were chosen no longer,
 * where that broke off after they were: nothing else would find them.
 */
public final class ForgetLeavers implements Due {
  /** What has not been done so long after it was to be has broken off. */
  static final Duration BROKEN_OFF = Duration.ofMinutes(2);

  private final Invitations invitations;

  ForgetLeavers(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public void perform(Edition edition, Instant now) {
    invitations.forgetLeavers(edition.id(), now.minus(BROKEN_OFF));
  }
}
