package org.businessleaderaward.access.traces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.access.AwardEditions;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opened;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the award keeps of a person, found by the person's mail address in every edition and every
 * module; exported or erased at the person's wish. The wish is the person's and not an edition's:
 * whichever edition's secretariat hears of it does it for all. The log of each edition keeps that
 * it was done and to which identifiers, which say nothing of anybody once the rest is gone.
 */
public final class PersonalData {
  /** Most entries of the log in one transaction. */
  private static final int MOST_AT_ONCE = 40;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final People people;
  private final Invitations invitations;
  private final AwardEditions editions;
  private final AuditLog audit;
  private final AccessTrail trail;
  private final Transactions transactions;
  private final Supplier<List<PersonTraces>> traces;

  PersonalData(
      People people,
      Invitations invitations,
      AwardEditions editions,
      AuditLog audit,
      AccessTrail trail,
      Transactions transactions,
      Supplier<List<PersonTraces>> traces) {
    this.people = people;
    this.invitations = invitations;
    this.editions = editions;
    this.audit = audit;
    this.trail = trail;
    this.transactions = transactions;
    this.traces = traces;
  }

  /**
   * Answer to an export.
   *
   * @param json a part of it, as JSON; null when it was refused
   * @param next where the next part goes on; null when this is the last, or it was refused
   * @param userErrors why it was refused
   */
  public record ExportPayload(
      @Nullable String json, @Nullable String next, List<UserError> userErrors) {
    static ExportPayload refused(UserError why) {
      return new ExportPayload(null, null, List.of(why));
    }
  }

  /**
   * Answer to an erasure.
   *
   * @param erased what was erased
   * @param more whether more is left than one request may erase
   * @param stays why an edition keeps what it has, while the rest was erased
   * @param userErrors why nothing was
   */
  public record ErasePayload(
      List<PersonRecord> erased, boolean more, List<UserError> stays, List<UserError> userErrors) {
    static ErasePayload refused(List<UserError> why) {
      return new ErasePayload(List.of(), false, List.of(), why);
    }
  }

  /**
   * What the award keeps of whoever has an address, the newest edition first; as much as one
   * request may erase.
   */
  List<PersonRecord> find(Caller by, String address, Instant now) {
    if (!MailAddress.isPlausible(address.strip())) {
      return List.of();
    }
    return kept(by, address).stream()
        .flatMap(
            each -> {
              var found = each.records();
              note(by, each, found, now);
              return found.stream();
            })
        .toList();
  }

  /** It lies in the edition that keeps it, which need not be that of who looks it up. */
  private void note(Caller by, KeptApart kept, List<PersonRecord> shown, Instant now) {
    shown.stream()
        .map(PersonRecord::whose)
        .distinct()
        .forEach(
            whose -> trail.note(by, kept.whom().edition(), Opened.PERSONAL_DATA, whose, null, now));
  }

  private static List<String> subjects(List<PersonRecord> found) {
    return found.stream().map(PersonRecord::subject).distinct().toList();
  }

  /**
   * Gives all of it out as JSON, part by part.
   *
   * @param after where the part before ended, as it said; null for the first
   */
  ExportPayload export(Caller by, String address, @Nullable String after, Instant now) {
    if (!MailAddress.isPlausible(address.strip())) {
      return ExportPayload.refused(unknown(address));
    }
    var kept = kept(by, address);
    var from =
        after == null
            ? null
            : ExportPlace.read(after).filter(place -> place.isIn(kept)).orElse(null);
    if (after != null && from == null) {
      return ExportPayload.refused(noPlace());
    }
    ExportPart part;
    try {
      part = ExportPart.of(kept, from, now);
    } catch (Paging.ForeignCursor e) {
      return ExportPayload.refused(noPlace());
    }
    if (part.all().isEmpty() && from == null) {
      return ExportPayload.refused(unknown(address));
    }
    part.all().stream()
        .collect(Collectors.groupingBy(ExportPart.Of::in, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (in, given) -> {
              var shown = given.stream().map(ExportPart.Of::record).toList();
              note(by, in, shown, now);
              log(by, in, shown, "PERSONAL_DATA_EXPORTED", now);
            });
    var whole = new LinkedHashMap<String, Object>();
    whole.put("email", Whom.normal(address));
    whole.put("exportedAt", now.toString());
    whole.put("records", part.all().stream().map(ExportPart.Of::written).toList());
    var next = part.next();
    return new ExportPayload(
        JSON.writeValueAsString(whole), next == null ? null : next.cursor(), List.of());
  }

  /**
   * Erases all of it, or says that there is more. An edition of which something must stay keeps all
   * that it has, and the answer says why; when that is so of every edition, it is a refusal.
   */
  ErasePayload erase(Caller by, String address, Instant now) {
    if (!MailAddress.isPlausible(address.strip())) {
      return ErasePayload.refused(List.of(unknown(address)));
    }
    var kept = kept(by, address).stream().filter(each -> !each.records().isEmpty()).toList();
    if (kept.isEmpty()) {
      return ErasePayload.refused(List.of(unknown(address)));
    }
    if (isOwn(by, address, kept)) {
      return ErasePayload.refused(
          List.of(
              UserError.of("OWN_DATA", "Nobody erases themselves; another member has to do it.")));
    }
    var erased = new ArrayList<PersonRecord>();
    var stays = new ArrayList<UserError>();
    boolean more = false;
    for (var each : kept) {
      var obstacles = each.obstacles(now).toList();
      if (obstacles.isEmpty()) {
        more |= each.isMore();
        erased.addAll(erase(by, each, now));
      }
      stays.addAll(obstacles);
    }
    return erased.isEmpty()
        ? ErasePayload.refused(stays)
        : new ErasePayload(erased, more, stays, List.of());
  }

  private List<PersonRecord> erase(Caller by, KeptApart kept, Instant now) {
    var found = kept.records();
    note(by, kept, found, now);
    log(by, kept, found, "PERSONAL_DATA_ERASED", now);
    kept.erase(now);
    return found;
  }

  /** Who asks may be on no roll here and on that of another edition, at the same address. */
  private boolean isOwn(Caller by, String address, List<KeptApart> kept) {
    return people
            .find(by.personId())
            .filter(caller -> Whom.normal(caller.email()).equals(Whom.normal(address)))
            .isPresent()
        || kept.stream()
            .flatMap(each -> each.whom().members().stream())
            .anyMatch(member -> member.id().equals(by.personId()));
  }

  private List<KeptApart> kept(Caller by, String address) {
    var email = Whom.normal(address);
    var all = traces.get();
    var ofEditions = all.stream().filter(PersonTraces::isOfAnEdition).toList();
    var apart =
        editions.isSample(by.edition())
            ? List.<PersonTraces>of()
            : all.stream().filter(each -> !each.isOfAnEdition()).toList();
    return Stream.concat(
            editions.together(by.edition()).stream()
                .map(one -> new KeptApart(whom(one.id(), email), one.year(), ofEditions)),
            Stream.of(new KeptApart(new Whom(by.edition(), email, List.of()), null, apart)))
        .toList();
  }

  private Whom whom(String edition, String email) {
    var members =
        Stream.of(Role.values())
            .filter(Role::isOnARoster)
            .map(role -> invitations.member(edition, role, email).flatMap(people::find))
            .flatMap(Optional::stream)
            .toList();
    return new Whom(edition, email, members);
  }

  private void log(Caller by, KeptApart kept, List<PersonRecord> found, String act, Instant now) {
    var log = kept.whom().edition();
    var subjects = subjects(found);
    for (int i = 0; i < subjects.size(); i += MOST_AT_ONCE) {
      var part = subjects.subList(i, Math.min(i + MOST_AT_ONCE, subjects.size()));
      transactions.commit(
          set ->
              part.forEach(
                  subject -> audit.add(set, new Act(log, now, by.actor(), act, subject, null))));
    }
  }

  private static UserError noPlace() {
    return UserError.at("NOT_FOUND", "No part of an export ended there.", "after");
  }

  private static UserError unknown(String address) {
    return MailAddress.isPlausible(address.strip())
        ? UserError.at("NOBODY_FOUND", "The award keeps nothing under this address.", "email")
        : UserError.at("INVALID_EMAIL", "Give a mail address such as name@example.org.", "email");
  }
}
