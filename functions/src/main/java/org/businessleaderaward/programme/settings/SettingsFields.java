package org.businessleaderaward.programme.settings;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.Texts;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.calendar.PlannedWindow;
import org.businessleaderaward.programme.form.FormQuestion;

/** The settings of the edition in the secretariat's room. */
public final class SettingsFields implements RoomFields {
  private final Editions editions;
  private final PrepareEdition preparing;
  private final Callers callers;

  SettingsFields(Editions editions, PrepareEdition preparing, Callers callers) {
    this.editions = editions;
    this.preparing = preparing;
    this.callers = callers;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("settings", env -> EditionSettings.of(editions.get(callers.require(env).edition())))
        .mutation("setCalendar", this::calendar)
        .mutation("setCriteria", this::criteria)
        .mutation("setTexts", this::texts)
        .mutation("setFormQuestions", this::questions);
    for (var language : Language.values()) {
      wiring.field(
          "Texts",
          language.tag(),
          env -> Objects.requireNonNull(env.<Texts>getSource()).in(language));
    }
  }

  private SettingsPayload calendar(DataFetchingEnvironment env) {
    var input = input(env);
    return preparing.calendar(
        callers.require(env),
        version(input),
        text(input, "timeZone"),
        list(input, "windows", SettingsFields::window),
        Scope.of(env).now());
  }

  private SettingsPayload criteria(DataFetchingEnvironment env) {
    var input = input(env);
    return preparing.criteria(
        callers.require(env),
        version(input),
        list(input, "criteria", SettingsFields::criterion),
        (Boolean) input.get("nomineesWrite"),
        (Integer) needed(input, "quorum"),
        Scope.of(env).now());
  }

  private SettingsPayload texts(DataFetchingEnvironment env) {
    var input = input(env);
    return preparing.texts(
        callers.require(env),
        version(input),
        texts(input, "name"),
        texts(input, "note"),
        list(input, "categories", SettingsFields::category),
        Scope.of(env).now());
  }

  private SettingsPayload questions(DataFetchingEnvironment env) {
    var input = input(env);
    return preparing.questions(
        callers.require(env),
        version(input),
        list(input, "formQuestions", SettingsFields::question),
        Scope.of(env).now());
  }

  private static PlannedWindow window(Map<String, Object> input) {
    return new PlannedWindow(
        Window.Kind.valueOf(text(input, "kind")),
        text(input, "timeZone"),
        text(input, "opensAt"),
        (Boolean) input.get("opensSecond"),
        text(input, "closesAt"),
        (Boolean) input.get("closesSecond"));
  }

  private static CriteriaCheck.Sent criterion(Map<String, Object> input) {
    return new CriteriaCheck.Sent(
        (String) input.get("id"),
        texts(input, "name"),
        texts(input, "description"),
        (Integer) needed(input, "weight"),
        list(input, "levels", Texts::sent));
  }

  private static CategoriesCheck.Sent category(Map<String, Object> input) {
    return new CategoriesCheck.Sent(
        (String) input.get("id"), texts(input, "name"), texts(input, "description"));
  }

  private static SentQuestion question(Map<String, Object> input) {
    return new SentQuestion(
        (String) input.get("id"),
        FormQuestion.Kind.valueOf(text(input, "kind")),
        (Boolean) needed(input, "required"),
        texts(input, "question"),
        texts(input, "help"),
        (Integer) input.get("words"),
        (Integer) input.get("least"),
        (Integer) input.get("most"),
        list(
            input,
            "options",
            option ->
                new SentQuestion.SentOption((String) option.get("id"), texts(option, "text"))));
  }

  private static Map<String, Object> input(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.getArgument("input"));
  }

  private static long version(Map<String, Object> input) {
    return (Integer) needed(input, "version");
  }

  private static Object needed(Map<String, Object> input, String name) {
    return Objects.requireNonNull(input.get(name));
  }

  private static String text(Map<String, Object> input, String name) {
    return (String) needed(input, name);
  }

  @SuppressWarnings("unchecked")
  private static Texts texts(Map<String, Object> input, String name) {
    return Texts.sent((Map<String, Object>) needed(input, name));
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> list(
      Map<String, Object> input, String name, Function<Map<String, Object>, T> read) {
    return ((List<Map<String, Object>>) needed(input, name)).stream().map(read).toList();
  }
}
