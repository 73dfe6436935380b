package org.businessleaderaward.nominations.decisions;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.PlainText;
import org.jspecify.annotations.Nullable;

/** Feedback to nominators in the secretariat's room. */
public final class FeedbackFields implements RoomFields {
  private final Callers callers;
  private final FeedbackDesk desk;

  FeedbackFields(Callers callers, FeedbackDesk desk) {
    this.callers = callers;
    this.desk = desk;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("letterFeedback", this::feedback)
        .mutation("saveFeedback", this::save)
        .mutation("approveFeedback", this::approve);
  }

  private @Nullable LetterFeedback feedback(DataFetchingEnvironment env) {
    String nomination = Objects.requireNonNull(env.getArgument("nomination"));
    return desk.of(callers.require(env), nomination, Scope.of(env).now());
  }

  /** A paragraph is one line. */
  private FeedbackPayload save(DataFetchingEnvironment env) {
    var text = PlainText.asLine((String) field(env, "text")).strip();
    return desk.save(
        callers.require(env), nomination(env), version(env), text, Scope.of(env).now());
  }

  private FeedbackPayload approve(DataFetchingEnvironment env) {
    return desk.approve(callers.require(env), nomination(env), version(env), Scope.of(env).now());
  }

  private static String nomination(DataFetchingEnvironment env) {
    return (String) field(env, "nomination");
  }

  private static int version(DataFetchingEnvironment env) {
    return (Integer) field(env, "version");
  }

  private static Object field(DataFetchingEnvironment env, String name) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"), "input");
    return Objects.requireNonNull(input.get(name), name);
  }
}
