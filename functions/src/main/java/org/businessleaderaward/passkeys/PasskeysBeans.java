package org.businessleaderaward.passkeys;

import java.net.URI;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.wiring.Parts;
import org.businessleaderaward.wiring.Registrar;
import org.businessleaderaward.wiring.SiteUrl;

/** What stands in this module for what others ask for; passkeys are bound to the site's host. */
public final class PasskeysBeans implements Registrar {
  @Override
  public void addTo(Parts parts) {
    parts
        .make("site", Site.class, SiteUrl.class, site -> Site.of(URI.create(site.address())))
        .make(
            "request-options",
            RequestOptions.class,
            Site.class,
            site -> new RequestOptions(site, Challenges.LIFE.toMillis()))
        .offer(PasskeyTraces.class, StepUp.class)
        .bring(Room.JURY.id(), PasskeyFields.class)
        .bring(Room.SECRETARIAT.id(), PasskeyFields.class);
  }
}
