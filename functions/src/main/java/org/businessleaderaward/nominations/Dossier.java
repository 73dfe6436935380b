package org.businessleaderaward.nominations;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.domain.DraftText;
import org.businessleaderaward.nominations.domain.FormAnswer;
import org.businessleaderaward.nominations.domain.NomineeFacts;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.evidence.EvidenceFile;
import org.businessleaderaward.nominations.translations.Translation;
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
 * @param answers answers to the edition's own questions, but those that are files
 * @param evidenceLinks links to evidence, as given
 * @param evidenceFiles files of evidence, and those that answer a question
 * @param language language in which the nomination was written
 * @param texts the plain texts that are about nobody, its category among them; one that is empty is
 *     not there
 * @param translations what the secretariat gives those who judge of it in other languages; nothing
 *     where nobody asked for that
 */
public record Dossier(
    String role,
    String company,
    String country,
    @Nullable NomineeFacts asNominated,
    List<Statement> statements,
    List<FormAnswer> answers,
    List<String> evidenceLinks,
    List<EvidenceFile> evidenceFiles,
    Language language,
    Map<DraftText, String> texts,
    List<Translation> translations) {

  /** The answers as they are read: to a question that a file answers, the file's name. */
  public List<FormAnswer> answersRead() {
    return Stream.concat(answers.stream(), evidenceFiles.stream().flatMap(EvidenceFile::answer))
        .toList();
  }

  /** The same with what is translated of it. */
  Dossier with(List<Translation> found) {
    return new Dossier(
        role,
        company,
        country,
        asNominated,
        statements,
        answers,
        evidenceLinks,
        evidenceFiles,
        language,
        texts,
        List.copyOf(found));
  }

  /** Identifier of its category; null in an edition that has none. */
  public @Nullable String category() {
    return texts.get(DraftText.CATEGORY);
  }
}
