package org.businessleaderaward.jury.trusteeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.EDITION;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.jury.proofs.Combination;
import org.businessleaderaward.jury.proofs.EncryptedShare;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.Scalar;
import org.businessleaderaward.jury.proofs.TrusteeSecret;
import org.junit.jupiter.api.Test;

/**
 * What whoever runs the servers makes of all tables and the use of the key service, under two of
 * three: whatever the service can open there is opened, and joined in every way.
 */
class OperatorHoldsTests {
  private final SharedVote shared = SharedVote.open();

  /** What a person sent the service lies encrypted in the table, for a key that the service has. */
  private Scalar received(TrusteeSecret service, int from) {
    var list = shared.published().hash();
    var own = Point.G.times(service.shares());
    var way = new EncryptedShare.Way(EDITION, list, from, 1, own);
    var sent = HexFormat.of().parseHex(shared.state(from).shares().getFirst());
    return EncryptedShare.read(sent).open(way, service.shares());
  }

  /** The sums of each of the sets that there are of these. */
  private static List<Scalar> joined(List<Scalar> all) {
    var sums = new ArrayList<>(List.of(Scalar.ZERO));
    for (var one : all) {
      sums.addAll(sums.stream().map(one::plus).toList());
    }
    return sums;
  }

  /** Whatever a ciphertext says is read by the secret of the joint key, and by nothing else. */
  @Test
  void isNoSecretOfTheKey() {
    shared.voteAndRelease();
    var service = shared.vote.shares.open(EDITION).orElseThrow();
    var opened = new ArrayList<>(service.coefficients());
    opened.add(service.shares());
    opened.addAll(service.shares(3));
    for (int person = 2; person <= 3; person++) {
      opened.add(received(service, person));
      assertThat(opened.getLast()).as("it is opened").isEqualTo(shared.secret(person).share(1));
    }
    var vote = shared.vote.vote();
    var key = vote.key().joint(vote.rule().keyTerms()).key();
    var held = service.share(1).plus(received(service, 2)).plus(received(service, 3));
    assertThat(joined(opened)).hasSize(256).contains(held);

    for (var by : List.of(List.of(1, 2), List.of(1, 3), List.of(2, 3), List.of(1, 2, 3))) {
      for (int place : by) {
        assertThat(joined(opened))
            .as("as the part of trustee %s of %s", place, by)
            .noneMatch(one -> combined(by, Map.of(place, one)).equals(key));
        for (int other : by) {
          assertThat(opened)
              .as("as the parts of trustees %s and %s of %s", place, other, by)
              .noneMatch(
                  one ->
                      other > place
                          && Stream.concat(Stream.of(held), opened.stream())
                              .anyMatch(
                                  two -> combined(by, Map.of(place, two, other, one)).equals(key)));
        }
      }
    }
    assertThat(combined(List.of(1, 3), Map.of(1, held, 3, shared.held(3))))
        .as("with the chair")
        .isEqualTo(key);
  }

  /** What these trustees together would have for a key, of which some have these parts. */
  private static Point combined(List<Integer> by, Map<Integer, Scalar> parts) {
    return new Combination(by)
        .of(by.stream().map(one -> Point.G.times(parts.getOrDefault(one, Scalar.ZERO))).toList());
  }
}
