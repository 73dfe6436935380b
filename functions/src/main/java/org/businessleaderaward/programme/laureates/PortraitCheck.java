package org.businessleaderaward.programme.laureates;

import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.TextFlaw;
import org.businessleaderaward.programme.pictures.CheckedPicture;
import org.businessleaderaward.programme.pictures.PictureShape;
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

  /** A portrait is four wide and five high. */
  static final int ACROSS = 4;

  static final int DOWN = 5;

  private static final PictureShape SHAPE =
      new PictureShape(MOST_BYTES, NARROWEST, WIDEST, ACROSS, DOWN);
  private static final PictureShape SMALL =
      new PictureShape(MOST_SMALL_BYTES, SmallPortrait.WIDTH, SmallPortrait.WIDTH, ACROSS, DOWN);

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
  static CheckedPicture picture(String sent) {
    return SHAPE.read(sent, INPUT, "picture");
  }

  /** The small one that was sent with it, or why it is none. */
  static CheckedPicture small(@Nullable String sent) {
    return SMALL.read(sent == null ? "" : sent, INPUT, "picture");
  }

  /** Of what is missing. */
  static UserError required(String field, String message) {
    return UserError.at("REQUIRED", message, INPUT, field);
  }
}
