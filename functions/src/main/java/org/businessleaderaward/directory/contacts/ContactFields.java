package org.businessleaderaward.directory.contacts;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.directory.staff.DirectoryStaff;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/** The contacts of organisations in the secretariat's room. */
public final class ContactFields implements RoomFields {
  private final ContactDesk desk;
  private final DirectoryStaff staff;

  ContactFields(ContactDesk desk, DirectoryStaff staff) {
    this.desk = desk;
    this.staff = staff;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("organisationContact", this::look)
        .mutation("setOrganisationContact", this::set)
        .mutation("removeOrganisationContact", this::remove);
  }

  private ContactDesk.@Nullable OnDesk look(DataFetchingEnvironment env) {
    staff.require(env);
    String organisation = Objects.requireNonNull(env.getArgument("organisation"));
    return desk.look(organisation).orElse(null);
  }

  private ContactDesk.Payload set(DataFetchingEnvironment env) {
    var caller = staff.require(env);
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var wanted =
        new ContactDesk.Wanted(
            String.valueOf(input.get("organisation")),
            String.valueOf(input.get("name")),
            String.valueOf(input.get("email")),
            Language.valueOf(String.valueOf(input.get("language"))),
            ((Number) Objects.requireNonNull(input.get("seen"))).longValue());
    return desk.set(wanted, caller.actor(), Scope.of(env).now());
  }

  private ContactDesk.Payload remove(DataFetchingEnvironment env) {
    var caller = staff.require(env);
    String organisation = Objects.requireNonNull(env.getArgument("organisation"));
    Integer seen = Objects.requireNonNull(env.getArgument("seen"));
    return desk.remove(organisation, seen, caller.actor(), Scope.of(env).now());
  }
}
