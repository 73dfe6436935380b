package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.EncryptedShare;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.jury.proofs.Scalar;
import org.businessleaderaward.jury.proofs.SentParts;
import org.businessleaderaward.jury.proofs.TrusteeSecret;
import org.businessleaderaward.jury.record.PublishedKey;
import org.businessleaderaward.jury.record.RecordMaking;
import org.businessleaderaward.jury.record.VoteRule;
import tools.jackson.databind.JsonNode;

/** What a trustee's browser does, by what the room says and by nothing else. */
public final class TrusteeBrowser {
  private static final int BALLOTS_AT_ONCE = 5;
  private static final HexFormat HEX = HexFormat.of();

  /** Sends an operation to the room and gives its data; what the room refuses whole is an error. */
  @FunctionalInterface
  public interface Sending {
    JsonNode data(String operation, Map<String, ?> variables);
  }

  private final Sending browser;
  private final Draws draws = Draws.secret(new SecureRandom());
  private final KeyTerms terms;
  private final int number;
  private final int round;
  private final TrusteeSecret secret;

  public TrusteeBrowser(Sending browser) {
    this.browser = browser;
    var room = room();
    var sharing = room.path("trusteeship");
    this.number = room.path("number").asInt();
    this.round = sharing.path("round").asInt();
    this.terms =
        new KeyTerms(
            room.path("edition").asString(),
            sharing.path("threshold").asInt(),
            sharing.path("trustees").size());
    this.secret = TrusteeSecret.draw(terms, draws);
  }

  public JsonNode room() {
    return browser.data("TrusteeRoom", Map.of("language", "EN")).path("trustee");
  }

  /** What must be found in no place but this browser. */
  public List<Scalar> secrets() {
    return Stream.concat(secret.coefficients().stream(), Stream.of(secret.shares(), held()))
        .toList();
  }

  /** What of the secret anybody may know. */
  public String sharesKey() {
    return HEX.formatHex(Point.G.times(secret.shares()).bytes());
  }

  private void step(String operation, String field, Map<String, Object> input) {
    var payload = browser.data(operation, Map.of("input", input)).path(field);
    assertThat(payload.isObject()).as(operation).isTrue();
    assertThat(payload.path("userErrors")).as(operation).isEmpty();
  }

  public void publish() {
    var key = PublishedKey.written(secret.published(terms, number, draws));
    step(
        "PublishCommitment",
        "publishCommitment",
        Map.of(
            "round",
            round,
            "commitments",
            key.commitments(),
            "sharesKey",
            key.sharesKey(),
            "proof",
            key.proof(),
            "byText",
            "d3JhcHBlZA=="));
  }

  public void sendShares() {
    var shares = new ArrayList<String>();
    var list = published();
    for (var to : list.trustees()) {
      int receiver = shares.size() + 1;
      var key = PublishedKey.trustee(to).sharesKey();
      var way = new EncryptedShare.Way(terms.edition(), list.hash(), number, receiver, key);
      var share = EncryptedShare.of(way, secret.share(receiver), secret.shares(), draws);
      shares.add(HEX.formatHex(share.bytes()));
    }
    step("SendShares", "sendShares", Map.of("round", round, "shares", shares));
  }

  public void confirm() {
    var part = published().rehearsal(terms).decrypt(number, held(), draws);
    step(
        "ConfirmShares",
        "confirmShares",
        Map.of("round", round, "rehearsal", HEX.formatHex(part.bytes())));
  }

  private PublishedKey published() {
    return new PublishedKey(
        StreamSupport.stream(room().path("published").spliterator(), false)
            .map(
                one ->
                    new PublishedKey.Trustee(
                        texts(one.path("commitments")),
                        one.path("sharesKey").asString(),
                        one.path("proof").asString()))
            .toList());
  }

  private Scalar held() {
    var held = Scalar.ZERO;
    var list = published().hash();
    var own = Point.G.times(secret.shares());
    int sender = 0;
    for (var from : room().path("published")) {
      sender++;
      var sent = from.path("shares").get(number - 1).asString();
      var way = new EncryptedShare.Way(terms.edition(), list, sender, number, own);
      held = held.plus(EncryptedShare.read(HEX.parseHex(sent)).open(way, secret.shares()));
    }
    return held;
  }

  /** Forms the sums from what is on the board, and decrypts them. */
  public void decrypt() {
    var board = browser.data("TrusteeBoard", Map.of()).path("trustee").path("board");
    var rule = VoteRule.read(board.path("rule").asString());
    var ballots = new ArrayList<EncryptedBallot>();
    while (ballots.size() < board.path("receipts").size()) {
      var page = browser.data("TrusteeBallots", Map.of("from", ballots.size()));
      var some = texts(page.path("trustee").path("board").path("ballots"));
      assertThat(some).hasSizeBetween(1, BALLOTS_AT_ONCE);
      for (var ballot : some) {
        ballots.add(EncryptedBallot.read(Base64.getDecoder().decode(ballot), rule.form()));
      }
    }
    assertThat(ballots.stream().map(EncryptedBallot::receipt).toList())
        .isEqualTo(texts(board.path("receipts")));
    var late = new ArrayList<LateRecusal>();
    for (var one : board.path("late")) {
      late.add(new LateRecusal(one.path("ballot").asInt(), one.path("finalist").asInt()));
    }
    var key = PublishedKey.read(board.path("key").asString());
    var formed = new RecordMaking(rule, key, ballots, late).formed();
    assertThat(formed.sums().head()).isEqualTo(board.path("head").asString());
    var sums = formed.sums();
    var parts = String.join("", formed.decrypt(number, held(), draws).parts());
    var proof =
        new SentParts(terms.edition(), round, number, sums.head(), sums.hash(), parts)
            .prove(held(), draws);
    step(
        "SendDecryption",
        "sendDecryption",
        Map.of(
            "head",
            sums.head(),
            "sumsHash",
            sums.hash(),
            "parts",
            Base64.getEncoder().encodeToString(HEX.parseHex(parts)),
            "proof",
            HEX.formatHex(proof.bytes())));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
  }
}
