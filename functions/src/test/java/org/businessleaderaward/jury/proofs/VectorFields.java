package org.businessleaderaward.jury.proofs;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What our vectors have in common: a vote, its key, and how inputs are written. */
final class VectorFields {
  static final String RULE = "ab".repeat(32);
  static final SharedKeys SHARED =
      SharedKeys.draw(new KeyTerms("2027", 2, 3), new LabelledDraws("the trustees"));
  static final VoteContext VOTE = new VoteContext("2027", RULE, SHARED.joint().key());
  static final String ORDER = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

  private VectorFields() {}

  static Map<String, Object> inputs(String kind, Object... fields) {
    return with(Map.of("kind", kind), fields);
  }

  static Map<String, Object> with(Map<String, Object> base, Object... fields) {
    var map = new TreeMap<>(base);
    for (int i = 0; i < fields.length; i += 2) {
      map.put(fields[i].toString(), fields[i + 1]);
    }
    return map;
  }

  static Map<String, Object> vote(String kind) {
    return inputs(kind, "edition", "2027", "ruleHash", RULE, "key", hex(VOTE.key()));
  }

  static String hex(Point point) {
    return point.toString();
  }

  static String hex(Scalar scalar) {
    return hex(scalar.bytes());
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static List<String> hex(List<Ciphertext> ciphertexts) {
    return ciphertexts.stream().map(one -> hex(one.bytes())).toList();
  }
}
