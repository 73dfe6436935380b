package org.businessleaderaward.programme.laureates;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.language.Texts;
import org.jspecify.annotations.Nullable;

/** The laureates' portraits in the secretariat's room. */
public final class PortraitFields implements RoomFields {
  private final Callers callers;
  private final PortraitDesk desk;

  PortraitFields(Callers callers, PortraitDesk desk) {
    this.callers = callers;
    this.desk = desk;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("laureatePortrait", this::find)
        .field(
            "LaureatePortrait",
            "picture",
            env -> Objects.requireNonNull(env.<Portrait>getSource()).picture())
        .mutation("saveLaureatePortrait", this::save)
        .mutation("removeLaureatePortrait", this::remove);
  }

  private @Nullable Portrait find(DataFetchingEnvironment env) {
    var laureate = Objects.requireNonNull(env.<String>getArgument("laureate"));
    return desk.find(callers.require(env), laureate).orElse(null);
  }

  private PortraitPayload save(DataFetchingEnvironment env) {
    var input = input(env);
    return desk.save(
        callers.require(env),
        new PortraitDraft(
            laureate(input),
            version(input),
            (String) input.get("picture"),
            (String) input.get("small"),
            alternative(input),
            PlainText.asLine((String) Objects.requireNonNull(input.get("credit"))).strip(),
            PortraitLicence.valueOf((String) Objects.requireNonNull(input.get("licence"))),
            (Boolean) Objects.requireNonNull(input.get("agreed"))),
        Scope.of(env).now());
  }

  private PortraitPayload remove(DataFetchingEnvironment env) {
    var input = input(env);
    return desk.remove(callers.require(env), laureate(input), version(input), Scope.of(env).now());
  }

  private static Map<String, @Nullable Object> input(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.getArgument("input"));
  }

  private static String laureate(Map<String, @Nullable Object> input) {
    return (String) Objects.requireNonNull(input.get("laureate"));
  }

  private static int version(Map<String, @Nullable Object> input) {
    return (Integer) Objects.requireNonNull(input.get("version"));
  }

  @SuppressWarnings("unchecked")
  private static Texts alternative(Map<String, @Nullable Object> input) {
    var sent = new HashMap<String, Object>();
    ((Map<String, @Nullable String>) Objects.requireNonNull(input.get("alternative")))
        .forEach(
            (tag, text) -> {
              if (text != null) {
                sent.put(tag, PlainText.asLine(text));
              }
            });
    return Texts.sent(sent);
  }
}
