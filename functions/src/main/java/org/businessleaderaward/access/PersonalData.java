package org.businessleaderaward.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an edition keeps of a person, found by the person's mail address in every module; exported
 * or erased at the person's wish. The log keeps that it was done and to which identifiers, which
 * say nothing of anybody once the rest is gone.
 */
public final class PersonalData {
  private static final Set<Role> ON_A_ROLL = EnumSet.of(Role.ADVISER, Role.JUROR, Role.SECRETARIAT);

  /** Most entries of the log in one transaction. */
  private static final int MOST_AT_ONCE = 40;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final People people;
  private final Invitations invitations;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Supplier<List<PersonTraces>> traces;

  PersonalData(
      People people,
      Invitations invitations,
      AuditLog audit,
      Transactions transactions,
      Supplier<List<PersonTraces>> traces) {
    this.people = people;
    this.invitations = invitations;
    this.audit = audit;
    this.transactions = transactions;
    this.traces = traces;
  }

  /**
   * Answer to an export.
   *
   * @param json everything, as JSON; null when it was refused
   * @param userErrors why it was refused
   */
  public record ExportPayload(@Nullable String json, List<UserError> userErrors) {}

  /**
   * Answer to an erasure.
   *
   * @param erased what was erased
   * @param userErrors why nothing was
   */
  public record ErasePayload(List<PersonRecord> erased, List<UserError> userErrors) {}

  /** What the caller's edition keeps of whoever has an address. */
  List<PersonRecord> find(Caller by, String address) {
    return MailAddress.isPlausible(address.strip()) ? records(whom(by, address)) : List.of();
  }

  /** Gives all of it out as JSON. */
  ExportPayload export(Caller by, String address, Instant now) {
    var found = find(by, address);
    if (found.isEmpty()) {
      return new ExportPayload(null, List.of(unknown(address)));
    }
    log(by, found, "PERSONAL_DATA_EXPORTED", now);
    var whole = new LinkedHashMap<String, Object>();
    whole.put("email", Whom.normal(address));
    whole.put("edition", by.edition());
    whole.put("exportedAt", now.toString());
    whole.put("records", found.stream().map(PersonalData::written).toList());
    return new ExportPayload(JSON.writeValueAsString(whole), List.of());
  }

  private static Object written(PersonRecord each) {
    var written = new LinkedHashMap<String, Object>();
    written.put("as", each.role().name());
    written.put("id", each.subject());
    written.putAll(each.data());
    return written;
  }

  /** Erases all of it, or nothing while something of it must stay. */
  ErasePayload erase(Caller by, String address, Instant now) {
    if (!MailAddress.isPlausible(address.strip())) {
      return new ErasePayload(List.of(), List.of(unknown(address)));
    }
    var whom = whom(by, address);
    var found = records(whom);
    if (found.isEmpty()) {
      return new ErasePayload(List.of(), List.of(unknown(address)));
    }
    var obstacles = obstacles(by, whom);
    if (!obstacles.isEmpty()) {
      return new ErasePayload(List.of(), obstacles);
    }
    log(by, found, "PERSONAL_DATA_ERASED", now);
    traces.get().forEach(each -> each.erase(whom, now));
    return new ErasePayload(found, List.of());
  }

  private List<UserError> obstacles(Caller by, Whom whom) {
    var obstacles = new ArrayList<UserError>();
    if (whom.members().stream().anyMatch(member -> member.id().equals(by.personId()))) {
      obstacles.add(
          UserError.of("OWN_DATA", "Nobody erases themselves; another member has to do it."));
    }
    traces.get().forEach(each -> each.obstacle(whom).ifPresent(obstacles::add));
    return obstacles;
  }

  private List<PersonRecord> records(Whom whom) {
    return traces.get().stream().flatMap(each -> each.of(whom).stream()).toList();
  }

  private Whom whom(Caller by, String address) {
    var email = Whom.normal(address);
    var members =
        ON_A_ROLL.stream()
            .map(role -> invitations.member(by.edition(), role, email).flatMap(people::find))
            .flatMap(Optional::stream)
            .toList();
    return new Whom(by.edition(), email, members);
  }

  private void log(Caller by, List<PersonRecord> found, String act, Instant now) {
    var subjects = found.stream().map(PersonRecord::subject).distinct().toList();
    for (int i = 0; i < subjects.size(); i += MOST_AT_ONCE) {
      var part = subjects.subList(i, Math.min(i + MOST_AT_ONCE, subjects.size()));
      transactions.commit(
          set ->
              part.forEach(
                  subject ->
                      audit.add(set, new Act(by.edition(), now, by.actor(), act, subject, null))));
    }
  }

  private static UserError unknown(String address) {
    return MailAddress.isPlausible(address.strip())
        ? UserError.at("NOBODY_FOUND", "This edition keeps nothing under this address.", "email")
        : UserError.at("INVALID_EMAIL", "Give a mail address such as name@example.org.", "email");
  }
}
