package org.businessleaderaward.programme.named;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.traces.PersonRecord;
import org.businessleaderaward.access.traces.PersonTraces;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.programme.pictures.Jpeg;
import org.businessleaderaward.storage.WriteSet;

/** What members said of being named. Whoever is on a committee no longer is named no longer. */
public final class NamingTraces implements PersonTraces, People.Membership {
  private final Namings namings;

  NamingTraces(Namings namings) {
    this.namings = namings;
  }

  @Override
  public List<PersonRecord> of(Whom whom) {
    return whom.members().stream().filter(NamingTraces::canBeNamed).flatMap(this::record).toList();
  }

  private static boolean canBeNamed(Person person) {
    return person.role() == Role.ADVISER || person.role() == Role.JUROR;
  }

  private Stream<PersonRecord> record(Person member) {
    return namings.find(member.edition(), member.id()).map(NamingItem::naming).stream()
        .map(
            naming ->
                new PersonRecord(
                    member.role(),
                    member.id(),
                    member.name(),
                    _ -> describe(member.edition(), naming)));
  }

  private Map<String, Object> describe(String edition, MemberNaming naming) {
    var data = new LinkedHashMap<String, Object>();
    data.put("agreed", naming.agreed());
    data.put("name", naming.name());
    data.put("position", naming.position());
    data.put("biography", naming.biography());
    data.put("language", naming.language().name());
    var portrait = naming.portrait();
    if (portrait != null) {
      var picture = namings.picture(edition, naming.person()).map(Jpeg::base64).orElse("");
      data.put("portrait", Map.of("jpeg", picture, "credit", portrait.credit()));
    }
    data.put("saidOn", String.valueOf(naming.saidOn()));
    data.put("hidden", naming.hidden());
    return Map.of("naming", data);
  }

  @Override
  public void remove(WriteSet set, Person left) {
    if (canBeNamed(left)) {
      namings.remove(set, left.edition(), left.id());
    }
  }

  @Override
  public void erase(Whom whom, Instant now) {
    whom.members().stream()
        .filter(NamingTraces::canBeNamed)
        .forEach(member -> namings.remove(member.edition(), member.id()));
  }
}
