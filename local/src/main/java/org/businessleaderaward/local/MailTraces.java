package org.businessleaderaward.local;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.traces.PersonRecord;
import org.businessleaderaward.access.traces.PersonTraces;
import org.businessleaderaward.access.traces.Whom;

/**
 * What the mail folder has of persons: the letters to them, which nobody but this machine has, so
 * that an erasure takes them away. An export does not give out again what was written to somebody.
 *
 * @param folder where the letters are
 * @param isOfAnEdition whether it goes with the erasure of what editions keep, or of the rest
 */
record MailTraces(MailFolder folder, boolean isOfAnEdition) implements PersonTraces {
  @Override
  public List<PersonRecord> of(Whom whom) {
    return List.of();
  }

  @Override
  public void erase(Whom whom, Instant now) {
    folder.letters().stream()
        .filter(letter -> Whom.normal(letter.to()).equals(whom.email()))
        .forEach(letter -> folder.delete(letter.id()));
  }
}
