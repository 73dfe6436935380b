package org.businessleaderaward.nominations.translations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.domain.Statement;

/**
 * A translation of a nomination's statements into a language.
 *
 * @param nomination id of the nomination
 * @param version number of the version on record; 0 before it is stored
 * @param given whether those who judge read it; a draft otherwise
 * @param translator who translated, in an officer's words; empty when nobody says
 * @param author id of the officer who saved it last
 * @param savedAt when that was
 */
public record Translation(
    String nomination,
    Language language,
    long version,
    boolean given,
    String translator,
    String author,
    Instant savedAt,
    List<TranslatedStatement> statements) {

  /** What there is of it of statements as they are now; of one that is gone nothing is shown. */
  List<ShownStatement> beside(List<Statement> originals) {
    return originals.stream()
        .flatMap(
            original ->
                of(original.criterion())
                    .filter(found -> !found.text().isBlank())
                    .map(found -> found.beside(original))
                    .stream())
        .toList();
  }

  Optional<TranslatedStatement> of(String criterion) {
    return statements.stream().filter(one -> one.criterion().equals(criterion)).findFirst();
  }

  /** What is given out of it to whom the nomination is about, without who translated. */
  public Map<String, Object> export() {
    var data = new LinkedHashMap<String, Object>();
    data.put("language", language.name());
    data.put("givenToThoseWhoJudge", given);
    data.put("savedAt", savedAt.toString());
    var texts = new LinkedHashMap<String, Object>();
    statements.forEach(said -> texts.put(said.criterion(), said.text()));
    data.put("statements", texts);
    return data;
  }

  /** Whether it says the same, whoever saved it. */
  boolean saysTheSameAs(Translation other) {
    return given == other.given
        && translator.equals(other.translator)
        && statements.equals(other.statements);
  }
}
