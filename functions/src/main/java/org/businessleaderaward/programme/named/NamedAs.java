package org.businessleaderaward.programme.named;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.language.TextFlaw;

/** How somebody wants to be named; see {@link MemberNaming}. */
record NamedAs(String name, String position, String biography, Language language) {
  /** The most characters of a name, and of a position. */
  static final int LONGEST_LINE = 200;

  /** The most characters of a biography. */
  static final int LONGEST_BIOGRAPHY = 600;

  /** As it was meant by whoever copied it from elsewhere. */
  NamedAs {
    name = PlainText.asLine(name).strip();
    position = PlainText.asLine(position).strip();
    biography = PlainText.asLines(biography).strip();
  }

  List<UserError> flaws() {
    var unnamed =
        name.isEmpty() ? Optional.of(new TextFlaw("REQUIRED", "Give a name.")) : line(name);
    return Stream.of(
            wrong("name", unnamed),
            wrong("position", line(position)),
            wrong("biography", TextFlaw.ofLines(biography, LONGEST_BIOGRAPHY)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<TextFlaw> line(String text) {
    return TextFlaw.ofLine(text, LONGEST_LINE);
  }

  private static Optional<UserError> wrong(String field, Optional<TextFlaw> flaw) {
    return flaw.map(found -> UserError.at(found.code(), found.message(), "input", field));
  }

  MemberNaming agreed(MemberNaming before, Instant day) {
    return new MemberNaming(
        before.person(),
        before.role(),
        true,
        name,
        position,
        biography,
        language,
        day,
        before.hidden(),
        before.version());
  }
}
