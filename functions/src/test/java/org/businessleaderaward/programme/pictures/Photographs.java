package org.businessleaderaward.programme.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures as a camera and an officer's browser make them. */
public final class Photographs {
  private Photographs() {}

  /** A plain JPEG of a size. */
  public static byte[] of(int width, int height) {
    return written(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
  }

  /** The same in base64, as it is sent. */
  public static String inBase64(int width, int height) {
    return Base64.getEncoder().encodeToString(of(width, height));
  }

  /** One in which no two pixels are alike, and which is large therefore, in a quality up to 1. */
  public static byte[] ofNoise(int width, int height, float quality) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return written(
        image,
        how -> {
          how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
          how.setCompressionQuality(quality);
        });
  }

  /** One that is drawn in several scans, each finer. */
  static byte[] progressive(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    return written(image, how -> how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT));
  }

  /** A picture whose only scan is there as often. */
  static byte[] scanned(byte[] picture, int times) {
    int from = 2;
    while ((picture[from + 1] & 0xff) != 0xda) {
      from += 2 + ((picture[from + 2] & 0xff) << 8) + (picture[from + 3] & 0xff);
    }
    var whole = new ByteArrayOutputStream();
    whole.write(picture, 0, from);
    for (int i = 0; i < times; i++) {
      whole.write(picture, from, picture.length - 2 - from);
    }
    whole.write(picture, picture.length - 2, 2);
    return whole.toByteArray();
  }

  /** Another format. */
  public static byte[] png(int width, int height) {
    return written(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png");
  }

  /** A picture with a segment behind its start. */
  public static byte[] with(byte[] picture, int marker, byte[] content) {
    var whole = new ByteArrayOutputStream();
    int length = content.length + 2;
    whole.write(picture, 0, 2);
    whole.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
    whole.writeBytes(content);
    whole.write(picture, 2, picture.length - 2);
    return whole.toByteArray();
  }

  /** How wide and high a reader finds a file, which it can draw. */
  public static String sizeOf(byte[] file) {
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

  private static byte[] written(BufferedImage image, Consumer<ImageWriteParam> set) {
    var writer = ImageIO.getImageWritersByFormatName("jpg").next();
    var how = writer.getDefaultWriteParam();
    set.accept(how);
    var file = new ByteArrayOutputStream();
    try (var into = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(into);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
