package org.businessleaderaward.jury.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.jury.proofs.PartsOfSums;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.jury.proofs.StepFails;

/**
 * A record as its file says it (section 2.1). Bytes are in lower-case hexadecimal, and not looked
 * at yet: {@link RecordCheck} does, each at its step.
 *
 * @param rule the rule
 * @param key what each trustee has published
 * @param board what stands on the board
 * @param count what was counted
 */
public record VoteRecord(VoteRule rule, PublishedKey key, Board board, Count count) {
  private static final String FORMAT = "record/1";

  /**
   * What stands on the board (sections 2.4 and 2.5).
   *
   * @param ballots in the order of their receipts
   * @param receipts of the ballots
   * @param late recusals after the vote
   * @param head of the chain
   */
  public record Board(
      List<String> ballots, List<String> receipts, List<LateRecusal> late, String head) {
    public Board {
      ballots = List.copyOf(ballots);
      receipts = List.copyOf(receipts);
      late = List.copyOf(late);
    }
  }

  /**
   * What was counted (sections 2.6 to 2.8).
   *
   * @param sums of the ballots, the lot last
   * @param decryptions of the sums
   * @param totals of the sums without the lot
   * @param seed of the lot
   * @param ranking first place first
   */
  public record Count(
      List<Sum> sums,
      List<Decryption> decryptions,
      List<Integer> totals,
      String seed,
      List<Placed> ranking) {
    public Count {
      sums = List.copyOf(sums);
      decryptions = List.copyOf(decryptions);
      totals = List.copyOf(totals);
      ranking = List.copyOf(ranking);
    }
  }

  /**
   * A sum.
   *
   * @param id what it is of
   * @param sum a ciphertext
   */
  public record Sum(String id, String sum) {}

  /**
   * What a trustee decrypted.
   *
   * @param trustee the number
   * @param parts one for each sum
   */
  public record Decryption(int trustee, List<String> parts) {
    public Decryption {
      parts = List.copyOf(parts);
    }

    /** The parts; what is none is refused. */
    PartsOfSums read() {
      return PartsOfSums.read(trustee, parts);
    }
  }

  /** Reads a file. */
  public static VoteRecord read(byte[] file) {
    var record =
        new Fields(
            StrictJson.read(file),
            "",
            "ballots",
            "decryptions",
            "format",
            "head",
            "key",
            "lateRecusals",
            "ranking",
            "receipts",
            "rule",
            "seed",
            "sums",
            "totals");
    StepFails.unless(record.text("format").equals(FORMAT), "2.1.2", "another format");
    var key = PublishedKey.read(record.object("key", "trustees"));
    var board =
        new Board(
            record.hexes("ballots"),
            record.hashes("receipts"),
            record.numbers("lateRecusals", 2).stream()
                .map(pair -> new LateRecusal(pair.get(0), pair.get(1)))
                .toList(),
            record.hash("head"));
    var count = count(record);
    // Last, since it is looked at when it is read: all other fields are of their types before.
    var rule = VoteRule.read(record.object("rule", VoteRule.FIELDS));
    return new VoteRecord(rule, key, board, count);
  }

  private static Count count(Fields record) {
    return new Count(
        record.objects("sums", "id", "sum").stream()
            .map(one -> new Sum(one.text("id"), one.hex("sum")))
            .toList(),
        record.objects("decryptions", "parts", "trustee").stream()
            .map(one -> new Decryption(one.number("trustee"), one.hexes("parts")))
            .toList(),
        record.numbers("totals"),
        record.hash("seed"),
        Placed.read(record));
  }

  /** The file. */
  public byte[] bytes() {
    var json = new TreeMap<String, Object>();
    json.put("format", FORMAT);
    json.put("rule", rule.json());
    json.put("key", key.json());
    json.put("ballots", board.ballots());
    json.put("receipts", board.receipts());
    json.put(
        "lateRecusals",
        board.late().stream().map(late -> List.of(late.ballot(), late.finalist())).toList());
    json.put("head", board.head());
    json.put(
        "sums",
        count.sums().stream().map(sum -> Map.of("id", sum.id(), "sum", sum.sum())).toList());
    json.put(
        "decryptions",
        count.decryptions().stream()
            .map(one -> Map.of("trustee", one.trustee(), "parts", one.parts()))
            .toList());
    json.put("totals", count.totals());
    json.put("seed", count.seed());
    json.put("ranking", count.ranking().stream().map(Placed::json).toList());
    return StrictJson.write(json).getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 of the file in lower-case hexadecimal (step 2.1.3). */
  public String sha256() {
    return Sha256.of(bytes()).hex();
  }
}
