package org.businessleaderaward.programme.pictures;

import java.util.Base64;
import java.util.Optional;

/**
 * How large a picture of a kind may be, whatever the site's page made of it before.
 *
 * @param mostBytes of the file; as base64 in a request it is a third more
 * @param narrowest in pixels
 * @param widest in pixels
 * @param across how wide it is
 * @param down how high it is where it is so wide
 */
public record PictureShape(int mostBytes, int narrowest, int widest, int across, int down) {
  /**
   * The picture that was sent, in base64.
   *
   * @param field where it stood in what was sent
   */
  public CheckedPicture read(String sent, String... field) {
    if (sent.length() > (mostBytes + 2) / 3 * 4) {
      return CheckedPicture.wrong(
          "PICTURE_TOO_LARGE", "A picture here has at most %,d bytes.".formatted(mostBytes), field);
    }
    return decoded(sent)
        .flatMap(Jpeg::read)
        .map(jpeg -> measured(jpeg, field))
        .orElseGet(
            () -> CheckedPicture.wrong("PICTURE_UNREADABLE", "Send a JPEG, in base64.", field));
  }

  private static Optional<byte[]> decoded(String sent) {
    try {
      return Optional.of(Base64.getDecoder().decode(sent));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private CheckedPicture measured(Jpeg jpeg, String... field) {
    return fits(jpeg)
        ? new CheckedPicture.Good(jpeg)
        : CheckedPicture.wrong(
            "PICTURE_SHAPE",
            "Send a picture of %s pixels in width, %d wide to %d high."
                .formatted(widths(), across, down),
            field);
  }

  /** Its height may be off by what is lost when it is made a whole number. */
  private boolean fits(Jpeg jpeg) {
    int width = jpeg.width();
    return width >= narrowest
        && width <= widest
        && Math.abs(jpeg.height() * across - width * down) < across;
  }

  private String widths() {
    return narrowest == widest ? "" + widest : narrowest + " to " + widest;
  }
}
