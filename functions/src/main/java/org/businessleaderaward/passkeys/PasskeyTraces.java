package org.businessleaderaward.passkeys;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.traces.PersonRecord;
import org.businessleaderaward.access.traces.PersonTraces;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.storage.WriteSet;

/** Second factors: keys and hashes, of which an export has nothing to tell. */
final class PasskeyTraces implements PersonTraces, People.WayIn {
  private final Passkeys passkeys;

  PasskeyTraces(Passkeys passkeys) {
    this.passkeys = passkeys;
  }

  @Override
  public List<PersonRecord> of(Whom whom) {
    return List.of();
  }

  @Override
  public void remove(WriteSet set, Person left) {
    passkeys.remove(set, left.id());
  }

  @Override
  public void erase(Whom whom, Instant now) {
    whom.members().forEach(member -> passkeys.remove(member.id()));
  }
}
