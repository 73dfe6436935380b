package org.businessleaderaward.programme.laureates;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures as a camera and an officer's browser make them. */
public final class Photographs {
  private Photographs() {}

  /** A plain JPEG of a size. */
  static byte[] of(int width, int height) {
    return written(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
  }

  /** The same in base64, as it is sent. */
  public static String inBase64(int width, int height) {
    return Base64.getEncoder().encodeToString(of(width, height));
  }

  /** One in which no two pixels are alike, and which is large therefore. */
  static byte[] ofNoise(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return written(image, "jpg");
  }

  /** Another format. */
  static byte[] png(int width, int height) {
    return written(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png");
  }

  /** A picture with a segment behind its start. */
  static byte[] with(byte[] picture, int marker, byte[] content) {
    var whole = new ByteArrayOutputStream();
    int length = content.length + 2;
    whole.write(picture, 0, 2);
    whole.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
    whole.writeBytes(content);
    whole.write(picture, 2, picture.length - 2);
    return whole.toByteArray();
  }

  /** How wide and high a reader finds a file, which it can draw. */
  static String sizeOf(byte[] file) {
    try {
      var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
      return image.getWidth() + "x" + image.getHeight();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] written(BufferedImage image, String format) {
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
