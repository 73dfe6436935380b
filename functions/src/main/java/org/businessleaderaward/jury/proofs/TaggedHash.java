package org.businessleaderaward.jury.proofs;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.businessleaderaward.crypto.Sha256;

/**
 * A hash of parts under a tag, in which every part is framed by its length, so that no two lists of
 * parts give the same bytes (steps 1.3.1 to 1.3.3).
 */
public final class TaggedHash {
  /** The format that every hash of a record begins with. */
  static final String FORMAT = "record/1";

  private final ByteArrayOutputStream framed = new ByteArrayOutputStream();

  /** Begins with a tag. */
  public TaggedHash(Tag tag) {
    this(tag.text());
  }

  TaggedHash(String tag) {
    text(tag);
  }

  /** Begins with a tag, the format and the edition. */
  static TaggedHash of(Tag tag, String edition) {
    return new TaggedHash(tag).text(FORMAT).text(edition);
  }

  /** Adds bytes. */
  public TaggedHash bytes(byte[] part) {
    framed.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    framed.writeBytes(part);
    return this;
  }

  /** Adds a text in UTF-8. */
  public TaggedHash text(String part) {
    return bytes(part.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a number in four bytes. */
  public TaggedHash number(int part) {
    return bytes(ByteBuffer.allocate(Integer.BYTES).putInt(part).array());
  }

  /** Adds points. */
  public TaggedHash points(Point... parts) {
    for (var part : parts) {
      bytes(part.bytes());
    }
    return this;
  }

  /** The hash, 32 bytes. */
  public byte[] hash() {
    return Sha256.of(framed.toByteArray()).bytes();
  }

  /** The hash as a scalar. */
  public Scalar scalar() {
    return Scalar.reduced(new BigInteger(1, hash()));
  }
}
