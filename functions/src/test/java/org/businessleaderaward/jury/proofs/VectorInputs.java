package org.businessleaderaward.jury.proofs;

import static org.businessleaderaward.jury.proofs.VectorFields.ORDER;
import static org.businessleaderaward.jury.proofs.VectorFields.hex;
import static org.businessleaderaward.jury.proofs.VectorFields.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What our vectors are made from: every hash, every encoding, every proof, every refusal. */
final class VectorInputs {
  private static final String NO_POINT = "02" + "00".repeat(31) + "01";
  private static final String PRIME =
      "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";

  private VectorInputs() {}

  static List<VectorCase> all() {
    return Stream.of(
            hashes(),
            encodings(),
            BallotInputs.sealed(),
            BallotInputs.refused(),
            CountInputs.trustees(),
            CountInputs.counted(),
            RefusedInputs.all())
        .flatMap(List::stream)
        .map(VectorCase::new)
        .toList();
  }

  private static List<Map<String, Object>> hashes() {
    var all = new ArrayList<Map<String, Object>>();
    for (var tag : Tag.values()) {
      all.add(inputs("hash", "tag", tag.text(), "parts", List.of("00", "", "0102")));
    }
    all.add(inputs("hash", "tag", "vote/1 test", "parts", List.of()));
    // 2027 in UTF-8 and a text of several scripts
    all.add(
        inputs(
            "hash", "tag", "vote/1 test", "parts", List.of("32303237", "d8a7d984e5a596f09f8f86")));
    all.add(inputs("test-scalars", "label", "a label"));
    all.add(inputs("test-scalars", "label", "بطاقة"));
    return all;
  }

  private static List<Map<String, Object>> encodings() {
    var all = new ArrayList<Map<String, Object>>();
    for (var scalar : List.of(1L, 2L, 5L, 65_537L, -1L, -2L)) {
      all.add(inputs("point", "scalar", hex(Scalar.of(scalar))));
    }
    for (var bytes : List.of("", "00", ORDER, "ff".repeat(32), "00".repeat(32) + "01")) {
      all.add(inputs("refused", "what", "scalar", "bytes", bytes, "why", "no scalar"));
    }
    var g = hex(Point.G);
    for (var bytes :
        List.of(
            "",
            "00",
            g.substring(2),
            g + "00",
            "04" + g.substring(2),
            "06" + g.substring(2),
            NO_POINT,
            "02" + PRIME,
            "03" + PRIME,
            "02" + "ff".repeat(32))) {
      all.add(inputs("refused", "what", "point", "bytes", bytes, "why", "no point"));
      all.add(inputs("refused", "what", "point-or-identity", "bytes", bytes, "why", "neither"));
    }
    all.add(inputs("refused", "what", "point", "bytes", "00".repeat(33), "why", "the identity"));
    all.add(
        inputs(
            "refused",
            "what",
            "point-or-identity",
            "bytes",
            "00".repeat(32) + "01",
            "why",
            "neither"));
    return all;
  }
}
