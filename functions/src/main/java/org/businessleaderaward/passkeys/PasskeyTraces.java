package org.businessleaderaward.passkeys;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.traces.PersonRecord;
import org.businessleaderaward.access.traces.PersonTraces;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.storage.WriteSet;

/** Second factors. An export tells since when there is one, and no key and no hash of it. */
final class PasskeyTraces implements PersonTraces, People.Membership {
  private final Passkeys passkeys;

  PasskeyTraces(Passkeys passkeys) {
    this.passkeys = passkeys;
  }

  /** Nothing that would be listed beside the person, whose they are. */
  @Override
  public List<PersonRecord> of(Whom whom) {
    return List.of();
  }

  @Override
  public Stream<Given> given(Whom whom, String after) {
    return after.isEmpty() ? whom.members().stream().flatMap(this::given) : Stream.empty();
  }

  private Stream<Given> given(Person member) {
    var item = passkeys.of(member.id());
    return item.passkey().stream()
        .map(
            passkey ->
                new PersonRecord(
                    member.role(), member.id(), member.name(), _ -> describe(item, passkey)))
        .map(record -> new Given("", record));
  }

  private static Map<String, Object> describe(PasskeyItem item, Credential passkey) {
    var data = new LinkedHashMap<String, Object>();
    data.put("enrolledAt", String.valueOf(item.enrolledAt));
    data.put("backupEligible", passkey.backupEligible());
    data.put("backedUp", passkey.backedUp());
    return Map.of("passkey", data);
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
