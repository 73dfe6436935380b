package org.businessleaderaward.jury.proofs;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The receipts of a vote and its late recusals as a hash chain, so that its head stands for exactly
 * these (steps 1.7.1 to 1.7.4; S. Haber, W. S. Stornetta, "How to time-stamp a digital document",
 * Journal of Cryptology 3, 1991, here over a list that is complete). All hashes are in lower-case
 * hexadecimal.
 *
 * @param links one for each receipt
 * @param head what is mailed
 */
public record ReceiptLinks(List<String> links, String head) {

  /**
   * What is left out of the sums, as it was declared after the ballot was cast.
   *
   * @param ballot place of the ballot in the order of receipts
   * @param finalist number of a finalist that it rates
   */
  public record LateRecusal(int ballot, int finalist) implements Comparable<LateRecusal> {
    @Override
    public int compareTo(LateRecusal other) {
      return ballot == other.ballot
          ? Integer.compare(finalist, other.finalist)
          : Integer.compare(ballot, other.ballot);
    }
  }

  public ReceiptLinks {
    links = List.copyOf(links);
  }

  /** Chains receipts that are in order. */
  public static ReceiptLinks of(
      VoteContext vote, List<String> receipts, List<LateRecusal> recusals) {
    ascending(receipts, "1.7.1");
    ascending(recusals, "1.7.4");
    var link = vote.withRule(Tag.RECEIPTS).hash();
    var links = new ArrayList<String>();
    for (var receipt : receipts) {
      link =
          new TaggedHash(Tag.RECEIPT)
              .number(links.size() + 1)
              .bytes(link)
              .bytes(HexFormat.of().parseHex(receipt))
              .hash();
      links.add(HexFormat.of().formatHex(link));
    }
    var head = new TaggedHash(Tag.HEAD).bytes(link);
    recusals.forEach(late -> head.number(late.ballot()).number(late.finalist()));
    return new ReceiptLinks(links, HexFormat.of().formatHex(head.hash()));
  }

  private static <T extends Comparable<? super T>> void ascending(List<T> all, String step) {
    for (int i = 1; i < all.size(); i++) {
      StepFails.unless(all.get(i - 1).compareTo(all.get(i)) < 0, step, "they do not ascend");
    }
  }
}
