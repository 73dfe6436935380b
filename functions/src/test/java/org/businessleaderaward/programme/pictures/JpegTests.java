package org.businessleaderaward.programme.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is taken for a picture, beside what the tests of those who send one have of it. */
class JpegTests {
  private static final int CODES = 0xc4;
  private static final int STEPS = 0xdb;
  private static final int INTERVAL = 0xdd;
  private static final int SCAN = 0xda;

  private final byte[] plain = Photographs.of(240, 300);

  @Test
  void isDrawnInAsManyScansAsProgramsWrite() {
    var several = Jpeg.read(Photographs.progressive(240, 300)).orElseThrow();
    assertThat(Photographs.sizeOf(several.bytes().asByteArray())).isEqualTo("240x300");
    assertThat(several.width() + "x" + several.height()).isEqualTo("240x300");
  }

  /** Each scan makes a browser go over the whole picture, and takes a dozen bytes of a file. */
  @Test
  void isNotGoneOverWithoutEnd() {
    assertThat(Jpeg.read(Photographs.scanned(plain, Jpeg.MOST_SCANS))).isPresent();
    assertThat(Jpeg.read(Photographs.scanned(plain, Jpeg.MOST_SCANS + 1))).isEmpty();
  }

  @Test
  void hasNoTablesWithoutEnd() {
    assertThat(Jpeg.read(withIntervals(40))).isPresent();
    assertThat(Jpeg.read(withIntervals(Jpeg.MOST_TABLES + 1))).isEmpty();
    assertThat(Jpeg.read(Photographs.with(plain, STEPS, new byte[65 * (Jpeg.MOST_TABLES + 1)])))
        .as("in one segment")
        .isEmpty();
  }

  private byte[] withIntervals(int count) {
    var picture = plain;
    for (int i = 0; i < count; i++) {
      picture = Photographs.with(picture, INTERVAL, new byte[2]);
    }
    return picture;
  }

  /** Nobody's file travels inside a picture's tables or headers. */
  @Test
  void hasNothingElseInItsTables() {
    var archive = "PK\u0003\u0004 an archive".getBytes(ISO_8859_1);
    for (int marker : new int[] {CODES, STEPS, INTERVAL, SCAN}) {
      assertThat(Jpeg.read(Photographs.with(plain, marker, archive))).isEmpty();
    }
    assertThat(Jpeg.read(Photographs.with(plain, STEPS, new byte[65]))).isPresent();
    assertThat(Jpeg.read(Photographs.with(plain, STEPS, new byte[66]))).isEmpty();
    var finer = new byte[129];
    finer[0] = 0x10;
    assertThat(Jpeg.read(Photographs.with(plain, STEPS, finer))).isPresent();
    assertThat(Jpeg.read(Photographs.with(plain, STEPS, Arrays.copyOf(finer, 65)))).isEmpty();
  }
}
