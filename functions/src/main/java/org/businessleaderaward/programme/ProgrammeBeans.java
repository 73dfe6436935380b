package org.businessleaderaward.programme;

import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.programme.circulars.Audience;
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
import org.businessleaderaward.programme.settings.SettingsFields;
import org.businessleaderaward.wiring.Parts;
import org.businessleaderaward.wiring.Registrar;

/** What stands in this module for what others ask for, and the worker {@code clock}. */
public final class ProgrammeBeans implements Registrar {
  @Override
  public void addTo(Parts parts) {
    parts
        .offer(EditionsOfTheAward.class, ProgrammeReadiness.class, ClosingNotices.class)
        .offer(Circulars.class, PublicEditionFields.class)
        .function("clock", ClockWorker.class)
        .bring(Room.PUBLIC.id(), PublicEditionFields.class)
        .bring(Room.NOMINATIONS.id(), NominatorEditionFields.class)
        .bring(Room.NOMINEE.id(), SessionEditionFields.class)
        .bring(Room.ADVISORY.id(), SessionEditionFields.class)
        .bring(Room.JURY.id(), SessionEditionFields.class)
        .bring(Room.SECRETARIAT.id(), SecretariatEditionFields.class, SettingsFields.class);
    roster(parts, Audience.Of.ADVISERS, Role.ADVISER);
    roster(parts, Audience.Of.JURORS, Role.JUROR);
    roster(parts, Audience.Of.SECRETARIAT, Role.SECRETARIAT);
  }

  private static void roster(Parts parts, Audience.Of of, Role role) {
    parts.make(
        "audience of " + role,
        RosterAudience.class,
        People.class,
        people -> new RosterAudience(of, role, people));
  }
}
