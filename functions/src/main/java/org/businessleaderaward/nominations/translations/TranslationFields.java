package org.businessleaderaward.nominations.translations;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.nominations.Openings;

/** The translations of the nominations on the secretariat's board. */
public final class TranslationFields implements RoomFields {
  private final Callers callers;
  private final TranslationDesk desk;
  private final Openings openings;

  TranslationFields(Callers callers, TranslationDesk desk, Openings openings) {
    this.callers = callers;
    this.desk = desk;
    this.openings = openings;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .field("BoardNomination", "translations", this::translations)
        .mutation("saveTranslation", this::save);
  }

  private List<BoardTranslation> translations(DataFetchingEnvironment env) {
    BoardNomination nomination = Objects.requireNonNull(env.getSource());
    openings.ofDossier(env, nomination.id());
    return desk.of(nomination.id(), nomination.dossier().statements());
  }

  private SaveTranslationPayload save(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var statements = (List<?>) Objects.requireNonNull(input.get("statements"));
    var wanted =
        new WantedTranslation(
            text(input, "nomination"),
            Language.valueOf(text(input, "language")),
            (Integer) Objects.requireNonNull(input.get("version")),
            (Integer) Objects.requireNonNull(input.get("changes")),
            (Instant) input.get("savedAt"),
            (Boolean) Objects.requireNonNull(input.get("given")),
            PlainText.asLine(text(input, "translator")),
            statements.stream().map(Map.class::cast).map(TranslationFields::said).toList());
    return desk.save(callers.require(env), wanted, Scope.of(env).now());
  }

  private static WantedTranslation.Said said(Map<?, ?> statement) {
    return new WantedTranslation.Said(
        text(statement, "criterion"),
        PlainText.asLines(text(statement, "text")),
        (Boolean) Objects.requireNonNull(statement.get("holds")));
  }

  private static String text(Map<?, ?> input, String field) {
    return (String) Objects.requireNonNull(input.get(field));
  }
}
