package org.businessleaderaward.programme.laureates;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.TextFlaw;
import org.jspecify.annotations.Nullable;

/** Whether a portrait can go on record, whatever the site's page made of it before. */
final class PortraitCheck {
  static final int LONGEST_ALTERNATIVE = 300;
  static final int LONGEST_CREDIT = 200;

  /** Of the file; as base64 in a request it is a third more. */
  static final int MOST_BYTES = 150_000;

  /** Of the small one. */
  static final int MOST_SMALL_BYTES = 20_000;

  static final int WIDEST = 800;
  static final int NARROWEST = 240;

  /** A portrait is four wide and five high; by how many pixels it may be off. */
  static final int ACROSS = 4;

  static final int DOWN = 5;
  private static final int OFF = 2;

  private static final String INPUT = "input";

  private PortraitCheck() {}

  /** What is wrong with what was sent beside the picture. */
  static List<UserError> of(PortraitDraft sent) {
    var errors = new ArrayList<UserError>();
    var given = sent.alternative().given();
    if (given.isEmpty()) {
      errors.add(required("alternative", "Say in one language at least what is to be seen."));
    }
    for (var language : Language.values()) {
      var text = given.getOrDefault(language, "");
      TextFlaw.ofLine(text, LONGEST_ALTERNATIVE)
          .map(f -> UserError.at(f.code(), f.message(), INPUT, "alternative", language.tag()))
          .ifPresent(errors::add);
    }
    if (sent.credit().isBlank()) {
      errors.add(required("credit", "Say whom to name as the author of the picture."));
    }
    TextFlaw.ofLine(sent.credit(), LONGEST_CREDIT)
        .map(flaw -> UserError.at(flaw.code(), flaw.message(), INPUT, "credit"))
        .ifPresent(errors::add);
    if (!sent.agreed()) {
      errors.add(
          UserError.at(
              "NOT_AGREED_TO_PORTRAIT", "Whoever is pictured has to agree.", INPUT, "agreed"));
    }
    return errors;
  }

  /** The picture that was sent, or why it is none. */
  static Picture picture(String sent) {
    return picture(sent, MOST_BYTES, PortraitCheck::measured);
  }

  /** The small one that was sent with it, or why it is none. */
  static Picture small(@Nullable String sent) {
    return picture(sent == null ? "" : sent, MOST_SMALL_BYTES, PortraitCheck::measuredSmall);
  }

  private static Picture picture(String sent, int most, Function<Jpeg, Picture> measured) {
    if (sent.length() > (most + 2) / 3 * 4) {
      return wrong("PICTURE_TOO_LARGE", "This picture has at most %,d bytes.".formatted(most));
    }
    return decoded(sent)
        .flatMap(Jpeg::read)
        .map(measured)
        .orElseGet(() -> wrong("PICTURE_UNREADABLE", "Send a JPEG, in base64."));
  }

  /** A picture, or why there is none. */
  sealed interface Picture {
    record Good(Jpeg jpeg) implements Picture {}

    record Wrong(UserError error) implements Picture {}
  }

  private static Optional<byte[]> decoded(String sent) {
    try {
      return Optional.of(Base64.getDecoder().decode(sent));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Picture measured(Jpeg jpeg) {
    int width = jpeg.width();
    boolean fits =
        width >= NARROWEST
            && width <= WIDEST
            && Math.abs(jpeg.height() - width * DOWN / ACROSS) <= OFF;
    return fits
        ? new Picture.Good(jpeg)
        : wrong(
            "PICTURE_SHAPE",
            "A portrait is %d to %d pixels wide, and %d wide to %d high."
                .formatted(NARROWEST, WIDEST, ACROSS, DOWN));
  }

  private static Picture measuredSmall(Jpeg jpeg) {
    return jpeg.width() == SmallPortrait.WIDTH && jpeg.height() == SmallPortrait.HEIGHT
        ? new Picture.Good(jpeg)
        : wrong(
            "PICTURE_SHAPE",
            "A small portrait is %d by %d pixels."
                .formatted(SmallPortrait.WIDTH, SmallPortrait.HEIGHT));
  }

  private static Picture wrong(String code, String message) {
    return new Picture.Wrong(UserError.at(code, message, INPUT, "picture"));
  }

  /** Of what is missing. */
  static UserError required(String field, String message) {
    return UserError.at("REQUIRED", message, INPUT, field);
  }
}
