package org.businessleaderaward.nominations.entered;

import graphql.schema.DataFetchingEnvironment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.domain.Entered;
import org.businessleaderaward.nominations.drafts.DraftInput;
import org.jspecify.annotations.Nullable;

/** What officers enter for others, in the secretariat's room. */
public final class EnteringFields implements RoomFields {
  private final Callers callers;
  private final People people;
  private final Entering desk;

  EnteringFields(Callers callers, People people, Entering desk) {
    this.callers = callers;
    this.people = people;
    this.desk = desk;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .field("EnteredVersion", "by", this::by)
        .field("EnteredVersion", "receivedOn", EnteringFields::receivedOn)
        .query("tryEntry", this::look)
        .mutation("enterNomination", this::enter);
  }

  private @Nullable String by(DataFetchingEnvironment env) {
    return people.find(entered(env).by()).map(Person::name).orElse(null);
  }

  private static String receivedOn(DataFetchingEnvironment env) {
    return entered(env).receivedOn().toString();
  }

  private static Entered entered(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.getSource());
  }

  private EnterNominationPayload enter(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    return came(env).map(came -> enter(env, caller, came)).orElseGet(EnteringFields::noDay);
  }

  private EnterNominationPayload look(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    return came(env)
        .map(came -> desk.look(caller, key(env), came, Scope.of(env).now()))
        .orElseGet(EnteringFields::noDay);
  }

  private EnterNominationPayload enter(
      DataFetchingEnvironment env, Caller caller, Entering.Came came) {
    var now = Scope.of(env).now();
    return input(env).get("nomination") instanceof String nomination
        ? desk.correct(
            caller,
            nomination,
            Objects.requireNonNullElse((Integer) input(env).get("version"), 0),
            came,
            now)
        : desk.enter(caller, key(env), came, now);
  }

  private static String key(DataFetchingEnvironment env) {
    return Objects.requireNonNullElse((String) input(env).get("key"), "");
  }

  private static EnterNominationPayload noDay() {
    return EnterNominationPayload.refused(
        NominationRefusal.NOT_RECEIVED_THEN.at("input", "receivedOn"));
  }

  /** Empty when it does not say on which day it was received. */
  private static Optional<Entering.Came> came(DataFetchingEnvironment env) {
    var input = input(env);
    var content = DraftInput.read(input);
    try {
      return Optional.of(
          new Entering.Came(
              content,
              Entered.Way.valueOf((String) Objects.requireNonNull(input.get("way"))),
              LocalDate.parse((String) Objects.requireNonNull(input.get("receivedOn"))),
              Boolean.TRUE.equals(input.get("declaresAccuracy")),
              Boolean.TRUE.equals(input.get("allowsContact")),
              Scope.of(env).network()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> input(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<Map<String, Object>>getArgument("input"));
  }
}
