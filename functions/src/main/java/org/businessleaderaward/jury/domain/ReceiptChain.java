package org.businessleaderaward.jury.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.businessleaderaward.crypto.Sha256;

/**
 * The receipts of a vote as a hash chain, so that its head stands for exactly these receipts, of
 * this edition and by this rule. It is fixed when the vote has closed. (The construction is that of
 * S. Haber and W. S. Stornetta, "How to time-stamp a digital document", Journal of Cryptology 3,
 * 1991; here it links a list that is complete, not one that grows.)
 *
 * <p>The order is that of the receipts' characters in ASCII. A receipt is the hash of a text that
 * was encrypted with a key drawn for it, so that its place says nothing of who voted, when or how.
 *
 * <p>Every hash is SHA-256 in lower-case hexadecimal, of a JSON object in the canonical form of RFC
 * 8785 in UTF-8:
 *
 * <ul>
 *   <li>the genesis, of {@code {"edition":…,"format":"receipt-chain/1","ruleSha256":…}};
 *   <li>link number <i>i</i>, from 0, of {@code {"index":i,"previous":…,"receipt":…}}, where {@code
 *       previous} is the link before or, for the first, the genesis;
 *   <li>the head is the last link; without any receipt it is the genesis.
 * </ul>
 *
 * @param receipts the receipts, sorted
 * @param links one hash for each
 * @param head the last of them, or the genesis
 */
public record ReceiptChain(List<String> receipts, List<String> links, String head) {
  private static final String FORMAT = "receipt-chain/1";

  public ReceiptChain {
    receipts = List.copyOf(receipts);
    links = List.copyOf(links);
  }

  /** Chains receipts, in whatever order they come. */
  public static ReceiptChain of(FrozenRule rule, Collection<String> receipts) {
    return linked(rule, receipts.stream().sorted().toList());
  }

  /** Chains receipts in the order in which they stand. */
  public static ReceiptChain linked(FrozenRule rule, List<String> receipts) {
    var links = new ArrayList<String>();
    var head = genesis(rule);
    for (int index = 0; index < receipts.size(); index++) {
      head = hash(Map.of("index", index, "previous", head, "receipt", receipts.get(index)));
      links.add(head);
    }
    return new ReceiptChain(receipts, links, head);
  }

  /** The first place, from 0, at which other links differ; empty when none does. */
  public OptionalInt firstDifference(List<String> others) {
    return IntStream.range(0, Math.max(links.size(), others.size()))
        .filter(
            index ->
                index >= Math.min(links.size(), others.size())
                    || !links.get(index).equals(others.get(index)))
        .findFirst();
  }

  Map<String, Object> json() {
    return new TreeMap<>(Map.of("head", head, "links", links));
  }

  private static String genesis(FrozenRule rule) {
    return hash(Map.of("format", FORMAT, "edition", rule.edition(), "ruleSha256", rule.sha256()));
  }

  private static String hash(Map<String, Object> object) {
    return Sha256.of(CanonicalJson.of(object)).hex();
  }
}
