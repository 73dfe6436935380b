package org.businessleaderaward.nominations.decisions;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Previews;
import org.businessleaderaward.nominations.letters.LetterReader;
import org.businessleaderaward.nominations.told.DecisionKind;
import org.jspecify.annotations.Nullable;

/** Letters of decisions in the secretariat's room. */
public final class LetterFields implements RoomFields {
  private final Callers callers;
  private final People people;
  private final LetterDesk desk;
  private final ReleaseLetters release;

  LetterFields(Callers callers, People people, LetterDesk desk, ReleaseLetters release) {
    this.callers = callers;
    this.people = people;
    this.desk = desk;
    this.release = release;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("decisionLetters", env -> desk.batches(callers.require(env), Scope.of(env).now()))
        .query("waitingLetters", this::waiting)
        .query("letterPreview", this::preview)
        .field("LetterRelease", "releasedBy", this::releasedBy)
        .mutation("setLetterWords", this::setWords)
        .mutation("setLetter", this::setLetter)
        .mutation("releaseLetters", this::release)
        .mutation(
            "stopLetters",
            env ->
                release.stop(callers.require(env), kind(env), version(env), Scope.of(env).now()));
  }

  private Connection<WaitingLetter> waiting(DataFetchingEnvironment env) {
    return desk.page(callers.require(env), kind(env), PageRequest.of(env), Scope.of(env).now());
  }

  private Previews.@Nullable Preview preview(DataFetchingEnvironment env) {
    String nomination = Objects.requireNonNull(env.getArgument("nomination"));
    String reader = Objects.requireNonNull(env.getArgument("reader"));
    return desk.preview(
        callers.require(env), nomination, LetterReader.valueOf(reader), Scope.of(env).now());
  }

  private @Nullable String releasedBy(DataFetchingEnvironment env) {
    LetterRelease of = Objects.requireNonNull(env.getSource());
    return people.find(of.person()).map(Person::name).orElse(null);
  }

  private LetterBatchPayload setWords(DataFetchingEnvironment env) {
    var input = input(env);
    return desk.setWords(
        callers.require(env),
        kind(input),
        (Integer) field(input, "version"),
        words(input).stream()
            .map(
                words ->
                    ReaderWords.typed(
                        reader(words),
                        Language.valueOf((String) field(words, "language")),
                        (String) field(words, "text")))
            .toList(),
        Scope.of(env).now());
  }

  private WaitingLetterPayload setLetter(DataFetchingEnvironment env) {
    var input = input(env);
    return desk.set(
        callers.require(env),
        new LetterDesk.Wanted(
            (String) field(input, "nomination"),
            kind(input),
            (Integer) field(input, "version"),
            (Integer) field(input, "nominationVersion"),
            (Boolean) field(input, "held"),
            words(input).stream()
                .map(words -> OwnWords.typed(reader(words), (String) field(words, "text")))
                .toList()),
        Scope.of(env).now());
  }

  private LetterBatchPayload release(DataFetchingEnvironment env) {
    var input = input(env);
    return release.release(
        callers.require(env),
        new ReleaseLetters.Wanted(
            kind(input),
            (String) field(input, "fingerprint"),
            Optional.ofNullable((Instant) input.get("at"))),
        Scope.of(env).now());
  }

  private static DecisionKind kind(DataFetchingEnvironment env) {
    return DecisionKind.valueOf(Objects.requireNonNull(env.<String>getArgument("kind")));
  }

  private static int version(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<Integer>getArgument("version"));
  }

  private static DecisionKind kind(Map<String, Object> input) {
    return DecisionKind.valueOf((String) field(input, "kind"));
  }

  private static LetterReader reader(Map<String, Object> words) {
    return LetterReader.valueOf((String) field(words, "reader"));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> words(Map<String, Object> input) {
    return (List<Map<String, Object>>) field(input, "words");
  }

  private static Object field(Map<String, Object> input, String name) {
    return Objects.requireNonNull(input.get(name), name);
  }

  private static Map<String, Object> input(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<Map<String, Object>>getArgument("input"), "input");
  }
}
