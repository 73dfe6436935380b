package org.businessleaderaward.programme.named;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.language.TextFlaw;
import org.businessleaderaward.programme.pictures.Jpeg;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be named; see {@link MemberNaming}.
 *
 * @param portrait the portrait to show; null to show none
 */
record NamedAs(
    String name,
    String position,
    String biography,
    Language language,
    @Nullable OwnPortrait portrait) {
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

  /** What is wrong with it, beside what is on record. */
  List<UserError> flaws(MemberNaming before) {
    var unnamed =
        name.isEmpty() ? Optional.of(new TextFlaw("REQUIRED", "Give a name.")) : line(name);
    var ofTexts =
        Stream.of(
                wrong("name", unnamed),
                wrong("position", line(position)),
                wrong("biography", TextFlaw.ofLines(biography, LONGEST_BIOGRAPHY)))
            .flatMap(Optional::stream);
    var ofPortrait = portrait == null ? List.<UserError>of() : portrait.flaws(before.portrait());
    return Stream.concat(ofTexts, ofPortrait.stream()).toList();
  }

  private static Optional<TextFlaw> line(String text) {
    return TextFlaw.ofLine(text, LONGEST_LINE);
  }

  private static Optional<UserError> wrong(String field, Optional<TextFlaw> flaw) {
    return flaw.map(found -> UserError.at(found.code(), found.message(), "input", field));
  }

  /** The new picture; null when there is none, or the one on record stays. */
  @Nullable Jpeg jpeg() {
    return portrait == null ? null : portrait.jpeg();
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
        portrait == null ? null : portrait.after(before.portrait()),
        day,
        before.hidden(),
        before.version());
  }
}
