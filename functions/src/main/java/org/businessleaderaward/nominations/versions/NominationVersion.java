package org.businessleaderaward.nominations.versions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.DraftText;

/**
 * A version of what was submitted: what its nominator wrote, and which files it had.
 *
 * @param number its number; 1 is what was submitted
 * @param at when it was put on record
 * @param isEntered whether an officer did that for the nominator
 * @param fields its fields; one in which nothing is written is not there
 * @param files its files
 */
public record NominationVersion(
    int number, Instant at, boolean isEntered, List<VersionField> fields, List<VersionFile> files) {
  /**
   * A version of a nomination.
   *
   * @param now the nomination as it is on record
   */
  static NominationVersion of(Nomination version, Nomination now) {
    var receipt = Objects.requireNonNull(version.receipt(), "a draft is no version");
    return new NominationVersion(
        receipt.version(),
        receipt.versionAt(),
        now.entered().stream().anyMatch(one -> one.version() == receipt.version()),
        fields(version.content()),
        version.evidenceFiles().stream().map(file -> VersionFile.of(file, now)).toList());
  }

  private static List<VersionField> fields(Draft content) {
    var fields = new ArrayList<VersionField>();
    for (var text : DraftText.values()) {
      fields.add(new VersionField(String.join(".", text.path()), content.text(text)));
    }
    fields.add(new VersionField("nominee.language", content.nomineeLanguage().name()));
    content
        .statements()
        .forEach(
            said -> fields.add(new VersionField("statements." + said.criterion(), said.text())));
    content
        .answers()
        .forEach(said -> fields.add(new VersionField("answers." + said.question(), said.text())));
    fields.add(new VersionField("evidenceLinks", String.join("\n", content.evidenceLinks())));
    return fields.stream().filter(field -> !field.text().isEmpty()).toList();
  }
}
