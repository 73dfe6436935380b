package org.businessleaderaward.programme.pictures;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.crypto.Sha256;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A picture as JPEG (ITU-T T.81) with nothing in it but what draws it.
 *
 * @param bytes the file
 * @param width in pixels
 * @param height in pixels
 */
public record Jpeg(SdkBytes bytes, int width, int height) {
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;

  private static final int HASH_BYTES = 12;

  /** Baseline, extended and progressive frames, which every browser draws. */
  private static final Set<Integer> FRAMES = Set.of(0xc0, 0xc1, 0xc2);

  private static final int CODES = 0xc4;
  private static final int STEPS = 0xdb;
  private static final int INTERVAL = 0xdd;

  /** Tables of Huffman codes and of quantization, and the interval between restarts. */
  private static final Set<Integer> TABLES = Set.of(CODES, STEPS, INTERVAL);

  /**
   * How often a picture may be gone over, which costs whoever draws it as much as the whole,
   * however few bytes it takes; programs write some ten scans at most.
   */
  static final int MOST_SCANS = 20;

  /** Tables in all; programs write at most four before a scan. */
  static final int MOST_TABLES = 4 * MOST_SCANS;

  /** Between these lies what applications add: where and by whom a photograph was made, too. */
  private static final int FIRST_ADDED = 0xe0;

  private static final int LAST_ADDED = 0xef;
  private static final int COMMENT = 0xfe;

  /**
   * The plainest header of a file (JFIF 1.02, without a small picture), for programs that ask for
   * one.
   */
  private static final byte[] HEADER = {
    (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0
  };

  /**
   * Reads a file, and leaves out what applications added, comments, and what comes behind the
   * picture; empty when it is no such picture.
   */
  public static Optional<Jpeg> read(byte[] file) {
    return new Reader(file).read();
  }

  /** The file in base64, as the schema has it. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
  }

  /** By what its address differs from that of any other picture. */
  public String hash() {
    return Sha256.of(bytes.asByteArrayUnsafe()).base64url(HASH_BYTES);
  }

  private static final class Reader {
    private final byte[] file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at;
    private int width;
    private int height;
    private int scans;
    private int tables;

    Reader(byte[] file) {
      this.file = file;
    }

    Optional<Jpeg> read() {
      if (!isMarker(START)) {
        return Optional.empty();
      }
      keep(2);
      kept.write(HEADER, 0, HEADER.length);
      while (at + 1 < file.length && !isMarker(END)) {
        if (!segment()) {
          return Optional.empty();
        }
      }
      if (!isMarker(END) || scans == 0) {
        return Optional.empty();
      }
      keep(2);
      return Optional.of(new Jpeg(SdkBytes.fromByteArray(kept.toByteArray()), width, height));
    }

    private boolean isMarker(int marker) {
      return at + 1 < file.length && unsigned(at) == 0xff && unsigned(at + 1) == marker;
    }

    /** Takes or leaves out the segment that begins here; false where none may. */
    private boolean segment() {
      if (at + 3 >= file.length || unsigned(at) != 0xff) {
        return false;
      }
      int marker = unsigned(at + 1);
      int length = 2 + number(at + 2);
      if (length < 4 || at + length > file.length) {
        return false;
      }
      if (marker == COMMENT || (marker >= FIRST_ADDED && marker <= LAST_ADDED)) {
        at += length;
        return true;
      }
      if (FRAMES.contains(marker)) {
        return frame(length);
      }
      if (TABLES.contains(marker)) {
        return tables(marker, length);
      }
      return marker == SCAN && scan(length);
    }

    /** There is one, of eight bits, in grey or in three colours. */
    private boolean frame(int length) {
      if (width > 0 || length < 10 || unsigned(at + 4) != 8) {
        return false;
      }
      height = number(at + 5);
      width = number(at + 7);
      int colours = unsigned(at + 9);
      boolean fits = (colours == 1 || colours == 3) && length == 10 + 3 * colours;
      keep(length);
      return fits && width > 0 && height > 0;
    }

    /** One table after another, and nothing between or behind them. */
    private boolean tables(int marker, int length) {
      int end = at + length;
      int next = at + 4;
      while (next < end && tables < MOST_TABLES) {
        tables++;
        next += tableSize(marker, next);
      }
      keep(length);
      return next == end;
    }

    private int tableSize(int marker, int from) {
      if (marker == INTERVAL) {
        return 2;
      }
      if (marker == STEPS) {
        return 1 + (unsigned(from) < 0x10 ? 64 : 128);
      }
      int size = 1 + 16;
      for (int bits = 1; bits <= 16 && from + bits < file.length; bits++) {
        size += unsigned(from + bits);
      }
      return size;
    }

    /** Behind its header is its data, in which a marker is escaped or tells where to restart. */
    private boolean scan(int length) {
      scans++;
      if (width == 0 || scans > MOST_SCANS || length != 8 + 2 * unsigned(at + 4)) {
        return false;
      }
      keep(length);
      int from = at;
      while (at + 1 < file.length && !isNextMarker()) {
        at++;
      }
      kept.write(file, from, at - from);
      return true;
    }

    private boolean isNextMarker() {
      int next = unsigned(at + 1);
      return unsigned(at) == 0xff && next != 0 && (next < 0xd0 || next > 0xd7);
    }

    private void keep(int length) {
      kept.write(file, at, length);
      at += length;
    }

    private int unsigned(int index) {
      return file[index] & 0xff;
    }

    private int number(int index) {
      return (unsigned(index) << 8) + unsigned(index + 1);
    }
  }
}
