package org.businessleaderaward.nominations;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.domain.Answer;
import org.businessleaderaward.nominations.domain.DraftText;
import org.businessleaderaward.nominations.domain.NomineeFacts;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.evidence.EvidenceFile;
import org.businessleaderaward.programme.form.FormQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What advisers, jurors and the secretariat read of a nomination. It is confidential: whoever has
 * to pass a conflict gate gets it only behind that gate.
 *
 * @param role role of the nominee within the company
 * @param company company of the nominee
 * @param country ISO 3166-1 alpha-2 code
 * @param asNominated what the nominator wrote where the nominee has corrected it; null when nothing
 *     was corrected
 * @param statements a statement on each criterion
 * @param answers answers to the edition's own questions
 * @param evidenceLinks links to evidence, as given
 * @param evidenceFiles files of evidence
 * @param language language in which the nomination was written
 * @param texts the plain texts that are about nobody, its category among them; one that is empty is
 *     not there
 */
public record Dossier(
    String role,
    String company,
    String country,
    @Nullable NomineeFacts asNominated,
    List<Statement> statements,
    List<Answer> answers,
    List<String> evidenceLinks,
    List<EvidenceFile> evidenceFiles,
    Language language,
    Map<DraftText, String> texts) {

  /** Identifier of its category; null in an edition that has none. */
  public @Nullable String category() {
    return texts.get(DraftText.CATEGORY);
  }

  /**
   * What was answered to a question of the edition's own, as people read it: of a choice what was
   * chosen, of a file its name; empty when nothing was.
   */
  public String answerTo(FormQuestion asked, Language language) {
    return answers.stream()
        .filter(answer -> answer.question().equals(asked.id()))
        .findFirst()
        .map(Answer::text)
        .map(
            text ->
                switch (asked.kind()) {
                  case SHORT_TEXT, LONG_TEXT, NUMBER -> text;
                  case CHOICE ->
                      asked.option(text).map(option -> option.text().in(language)).orElse("");
                  case FILE ->
                      evidenceFiles.stream()
                          .filter(file -> file.id().equals(text))
                          .findFirst()
                          .map(EvidenceFile::name)
                          .orElse("");
                })
        .orElse("");
  }
}
