package org.businessleaderaward.nominations.consent;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.mail.Deliveries;
import org.businessleaderaward.nominations.deadlines.StatementsDeadline;
import org.businessleaderaward.programme.Editions;
import org.jspecify.annotations.Nullable;

/** The nominees' consent in the secretariat's room: who has not answered, and what is done then. */
public final class ConsentBoardFields implements RoomFields {
  /** Under this an answer keeps the question about a nomination, which several fields tell of. */
  private record AskedAbout(String nomination) {}

  /** Under this an answer keeps a nominee. */
  private record WhoIs(String person) {}

  private final Callers callers;
  private final Askings askings;
  private final People people;
  private final Editions editions;
  private final ConsentDesk desk;
  private final RemindNominees reminding;

  ConsentBoardFields(
      Callers callers,
      Askings askings,
      People people,
      Editions editions,
      ConsentDesk desk,
      RemindNominees reminding) {
    this.callers = callers;
    this.askings = askings;
    this.people = people;
    this.editions = editions;
    this.desk = desk;
    this.reminding = reminding;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .field("BoardConsent", "reminders", this::reminders)
        .field("BoardConsent", "mailedAt", this::mailedAt)
        .field("BoardConsent", "address", this::address)
        .field("BoardConsent", "delivery", this::delivery)
        .field("BoardConsent", "statementsUntil", this::statementsUntil)
        .mutation("askNominee", this::ask)
        .mutation("remindNominees", this::remind)
        .mutation("recordConsent", this::record);
  }

  private @Nullable Integer reminders(DataFetchingEnvironment env) {
    return asking(env).map(asking -> asking.reminders).orElse(null);
  }

  private @Nullable Instant mailedAt(DataFetchingEnvironment env) {
    return asking(env).map(asking -> asking.mailedAt).orElse(null);
  }

  private @Nullable String address(DataFetchingEnvironment env) {
    return nominee(env).map(Person::email).orElse(null);
  }

  private Deliveries.@Nullable State delivery(DataFetchingEnvironment env) {
    return nominee(env).map(Person::delivery).orElse(null);
  }

  private @Nullable Instant statementsUntil(DataFetchingEnvironment env) {
    var least = Objects.requireNonNull(env.<BoardConsent>getSource()).writesUntil();
    if (least == null) {
      return null;
    }
    var edition = editions.get(callers.require(env).edition());
    return StatementsDeadline.of(least, edition, Scope.of(env).now());
  }

  private Optional<AskingItem> asking(DataFetchingEnvironment env) {
    BoardConsent consent = Objects.requireNonNull(env.getSource());
    var about = consent.nomination();
    return once(env, new AskedAbout(about), () -> askings.find(about));
  }

  private Optional<Person> nominee(DataFetchingEnvironment env) {
    BoardConsent consent = Objects.requireNonNull(env.getSource());
    return once(env, new WhoIs(consent.person()), () -> people.find(consent.person()));
  }

  /** Reads once an answer. */
  private static <T> T once(DataFetchingEnvironment env, Object key, Supplier<T> read) {
    return Objects.requireNonNull(
        env.getGraphQlContext().<T>computeIfAbsent(key, absent -> read.get()));
  }

  private ConsentPayload ask(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return desk.ask(
        callers.require(env),
        (String) Objects.requireNonNull(input.get("nomination")),
        (String) input.get("email"),
        Scope.of(env).now());
  }

  private RemindNomineesPayload remind(DataFetchingEnvironment env) {
    List<String> ids = Objects.requireNonNull(env.getArgument("ids"));
    return reminding.remind(callers.require(env), ids, Scope.of(env).now());
  }

  private ConsentPayload record(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return desk.record(
        callers.require(env),
        (String) Objects.requireNonNull(input.get("nomination")),
        (Integer) Objects.requireNonNull(input.get("version")),
        (String) Objects.requireNonNull(input.get("note")),
        Scope.of(env).now());
  }
}
