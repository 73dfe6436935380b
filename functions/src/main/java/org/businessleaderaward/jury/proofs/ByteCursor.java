package org.businessleaderaward.jury.proofs;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that are read once from the beginning to the end, or refused by the step that reads. */
final class ByteCursor {
  private final ByteBuffer bytes;
  private final String step;

  ByteCursor(byte[] bytes, String step) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.step = step;
  }

  byte[] next(int length) {
    StepFails.unless(bytes.remaining() >= length, step, "it is too short");
    var next = new byte[length];
    bytes.get(next);
    return next;
  }

  int u8() {
    return Byte.toUnsignedInt(next(1)[0]);
  }

  int u32() {
    int number = ByteBuffer.wrap(next(Integer.BYTES)).getInt();
    StepFails.unless(number >= 0, step, "a number is too large");
    return number;
  }

  Point point() {
    return Point.read(next(Point.BYTES));
  }

  Point pointOrIdentity() {
    return Point.readOrIdentity(next(Point.BYTES));
  }

  Scalar scalar() {
    return Scalar.read(next(Scalar.BYTES));
  }

  KnowledgeProof knowledge() {
    return new KnowledgeProof(point(), scalar());
  }

  void exactly(byte[] expected, String what) {
    boolean isSame = Arrays.equals(next(expected.length), expected);
    StepFails.unless(isSame, step, what + " is not " + HexFormat.of().formatHex(expected));
  }

  void end() {
    StepFails.unless(!bytes.hasRemaining(), step, "it is too long");
  }
}
