package org.businessleaderaward.programme.named;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.language.TextFlaw;
import org.businessleaderaward.programme.pictures.CheckedPicture;
import org.businessleaderaward.programme.pictures.Jpeg;
import org.businessleaderaward.programme.pictures.PictureShape;
import org.jspecify.annotations.Nullable;

/**
 * The portrait that a member wants to be shown.
 *
 * @param picture the new picture, or why it is none; null to keep the one on record
 * @param kept by which the one to keep differs from any other; null with a new one
 * @param credit whom to name as its author; empty to name nobody
 * @param allowed whether they say that it may be published
 */
record OwnPortrait(
    @Nullable CheckedPicture picture, @Nullable String kept, String credit, boolean allowed) {
  static final int LONGEST_CREDIT = 200;

  /** Of the file; as base64 in a request it is a third more. */
  static final int MOST_BYTES = 40_000;

  static final int WIDEST = 320;
  static final int NARROWEST = 160;

  /** It is a square. */
  static final int ACROSS = 1;

  static final int DOWN = 1;

  private static final PictureShape SHAPE =
      new PictureShape(MOST_BYTES, NARROWEST, WIDEST, ACROSS, DOWN);

  private static final String PICTURE = "picture";

  /**
   * As it was sent.
   *
   * @param base64 the picture; null to keep the one on record
   * @param kept the hash of the one to keep, which the caller saw
   */
  static OwnPortrait sent(
      @Nullable String base64, @Nullable String kept, String credit, boolean allowed) {
    return new OwnPortrait(
        base64 == null ? null : SHAPE.read(base64, field(PICTURE)),
        kept,
        PlainText.asLine(credit).strip(),
        allowed);
  }

  /**
   * What is wrong with it.
   *
   * @param before the one on record
   */
  List<UserError> flaws(@Nullable MemberPortrait before) {
    var ofCredit =
        TextFlaw.ofLine(credit, LONGEST_CREDIT)
            .map(flaw -> UserError.at(flaw.code(), flaw.message(), field("credit")));
    return Stream.of(ofPicture(before), ofCredit, ofConsent()).flatMap(Optional::stream).toList();
  }

  private Optional<UserError> ofPicture(@Nullable MemberPortrait before) {
    if (picture instanceof CheckedPicture.Wrong(var error)) {
      return Optional.of(error);
    }
    if (picture != null || isKept(before)) {
      return Optional.empty();
    }
    return Optional.of(
        kept == null
            ? UserError.at("REQUIRED", "Send a picture.", field(PICTURE))
            : UserError.at(
                "PORTRAIT_CHANGED", "Another portrait is stored, or none.", field(PICTURE)));
  }

  /** Whose author is named, and what may be published, is said of the picture that was seen. */
  private boolean isKept(@Nullable MemberPortrait before) {
    return before != null && before.hash().equals(kept);
  }

  private Optional<UserError> ofConsent() {
    return allowed
        ? Optional.empty()
        : Optional.of(
            UserError.at(
                "PORTRAIT_NOT_ALLOWED", "Say that it may be published.", field("allowed")));
  }

  /** The new picture; null when the one on record stays. */
  @Nullable Jpeg jpeg() {
    return picture instanceof CheckedPicture.Good(var jpeg) ? jpeg : null;
  }

  /** What is on record of it afterwards, if nothing is wrong with it. */
  MemberPortrait after(@Nullable MemberPortrait before) {
    if (picture instanceof CheckedPicture.Good(var jpeg)) {
      return new MemberPortrait(jpeg.hash(), jpeg.width(), credit);
    }
    return new MemberPortrait(Objects.requireNonNull(before).hash(), before.side(), credit);
  }

  private static String[] field(String name) {
    return new String[] {"input", "portrait", name};
  }
}
