package org.businessleaderaward.programme;

import org.businessleaderaward.access.People;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.programme.circulars.Circulars;
import org.businessleaderaward.programme.circulars.RosterAudience;
import org.businessleaderaward.programme.editions.ClockWorker;
import org.businessleaderaward.programme.editions.ClosingNotices;
import org.businessleaderaward.programme.editions.EditionsOfTheAward;
import org.businessleaderaward.programme.editions.NominatorEditionFields;
import org.businessleaderaward.programme.editions.ProgrammeReadiness;
import org.businessleaderaward.programme.editions.PublicEditionFields;
import org.businessleaderaward.programme.editions.SecretariatEditionFields;
import org.businessleaderaward.programme.editions.SessionEditionFields;
import org.businessleaderaward.programme.laureates.LaureateFields;
import org.businessleaderaward.programme.laureates.PortraitFields;
import org.businessleaderaward.programme.laureates.PublicLaureateFields;
import org.businessleaderaward.programme.named.NamingDeskFields;
import org.businessleaderaward.programme.named.NamingTraces;
import org.businessleaderaward.programme.named.OwnNamingFields;
import org.businessleaderaward.programme.named.PeopleFields;
import org.businessleaderaward.programme.pages.PageFields;
import org.businessleaderaward.programme.pages.PublicPageFields;
import org.businessleaderaward.programme.retention.ExpiryNotices;
import org.businessleaderaward.programme.retention.Retention;
import org.businessleaderaward.programme.retention.RetentionFields;
import org.businessleaderaward.programme.settings.SettingsFields;
import org.businessleaderaward.wiring.Parts;
import org.businessleaderaward.wiring.Registrar;

/** What stands in this module for what others ask for, and the worker {@code clock}. */
public final class ProgrammeBeans implements Registrar {
  @Override
  public void addTo(Parts parts) {
    parts
        .offer(EditionsOfTheAward.class, ProgrammeReadiness.class, ClosingNotices.class)
        .offer(Circulars.class, PublicEditionFields.class, Retention.class)
        .offer(ExpiryNotices.class, NamingTraces.class)
        .function("clock", ClockWorker.class)
        .bring(Room.PUBLIC.id(), PublicEditionFields.class, PublicPageFields.class)
        .bring(Room.PUBLIC.id(), PublicLaureateFields.class, PeopleFields.class)
        .bring(Room.NOMINATIONS.id(), NominatorEditionFields.class)
        .bring(Room.NOMINEE.id(), SessionEditionFields.class)
        .bring(Room.ADVISORY.id(), SessionEditionFields.class, OwnNamingFields.class)
        .bring(Room.JURY.id(), SessionEditionFields.class, OwnNamingFields.class)
        .bring(Room.SECRETARIAT.id(), SecretariatEditionFields.class, SettingsFields.class)
        .bring(Room.SECRETARIAT.id(), RetentionFields.class, NamingDeskFields.class)
        .bring(Room.SECRETARIAT.id(), PageFields.class, LaureateFields.class, PortraitFields.class);
    for (var of : RosterAudience.KNOWN) {
      var name = "audience of " + of;
      parts.make(name, RosterAudience.class, People.class, one -> new RosterAudience(of, one));
    }
  }
}
