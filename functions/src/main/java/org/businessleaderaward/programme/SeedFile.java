package org.businessleaderaward.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.identity.Identity;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.form.FormOption;
import org.businessleaderaward.programme.form.FormQuestion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file with the texts of the editions that the software starts with. In a name, {@code {year}}
 * stands for the edition's year, {@code {award}} for what the award is called. There may be no
 * first.
 */
record SeedFile(@Nullable First first, Current current, Sample sample, List<Standard> criteria) {
  private static final String PLACE = "/seed/editions.json";

  /** The edition that the report tells of. */
  record First(
      int year, Map<String, String> name, Map<String, String> note, Map<String, String> source) {}

  /** The edition whose call is open. */
  record Current(Map<String, String> name, int quorum, String timeZone) {}

  /** The edition that is made up. */
  record Sample(Map<String, String> name, Map<String, String> note, List<Asked> questions) {}

  /** A question of the form that may be left out: a choice of its options, else a number. */
  record Asked(
      String id, Map<String, String> question, Map<String, String> help, List<Option> options) {
    FormQuestion asked() {
      return new FormQuestion(
          id,
          options.isEmpty() ? FormQuestion.Kind.NUMBER : FormQuestion.Kind.CHOICE,
          false,
          LocalizedTextShape.read(question),
          LocalizedTextShape.read(help),
          0,
          options.isEmpty() ? 0 : null,
          null,
          options.stream()
              .map(each -> new FormOption(each.id, LocalizedTextShape.read(each.text)))
              .toList());
    }
  }

  /** Something that can be chosen. */
  record Option(String id, Map<String, String> text) {}

  /** A criterion with a text for each level. */
  record Standard(
      String id,
      Map<String, String> name,
      Map<String, String> description,
      int weight,
      List<Map<String, String>> levels) {
    Criterion criterion() {
      return new Criterion(
          id,
          LocalizedTextShape.read(name),
          LocalizedTextShape.read(description),
          weight,
          levels.stream().map(LocalizedTextShape::read).toList());
    }
  }

  static SeedFile read() {
    try (var file = SeedFile.class.getResourceAsStream(PLACE)) {
      if (file == null) {
        throw new IllegalStateException("not in the jar: " + PLACE);
      }
      return new JsonMapper().readValue(file, SeedFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name with the year and what the award is called in their places. */
  static LocalizedText named(Map<String, String> name, int year) {
    var award = Identity.read().name();
    var byLanguage = new EnumMap<Language, String>(Language.class);
    LocalizedTextShape.read(name)
        .byLanguage()
        .forEach(
            (language, text) ->
                byLanguage.put(
                    language,
                    text.replace("{year}", String.valueOf(year))
                        .replace("{award}", award.in(language))));
    return new LocalizedText(byLanguage);
  }
}
