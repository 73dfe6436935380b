package org.businessleaderaward.jury;

import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.storage.Storage;

/** Seats a chair, for tests of other modules. */
public final class JuryChairs {
  private JuryChairs() {}

  /** Gives a person the chair of their edition's jury. */
  public static void seat(TestAward award, Person person) {
    var roll = new JuryRoll(award.bean(Storage.class));
    award.write(set -> roll.add(set, Seat.drawn(person.edition(), person.id(), true)));
  }
}
