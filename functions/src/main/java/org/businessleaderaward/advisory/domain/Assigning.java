package org.businessleaderaward.advisory.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Deals nominations out to advisers: each is read by the same number of advisers, no two advisers
 * differ by more than one in what they read, and the same nominations and advisers always give the
 * same answer, in whatever order they come.
 */
public final class Assigning {
  private Assigning() {}

  /**
   * Who reads what.
   *
   * @param nominations ids of the nominations
   * @param advisers ids of the advisers; at least one
   * @param each how many advisers read each nomination; all of them when there are fewer
   * @return the advisers of each nomination
   */
  public static Map<String, List<String>> deal(
      List<String> nominations, List<String> advisers, int each) {
    if (advisers.isEmpty() || each < 1) {
      throw new IllegalArgumentException("nobody to deal to");
    }
    var table = advisers.stream().distinct().sorted().toList();
    int hand = Math.min(each, table.size());
    var dealt = new LinkedHashMap<String, List<String>>();
    int next = 0;
    for (var nomination : nominations.stream().distinct().sorted().toList()) {
      int first = next;
      dealt.put(
          nomination,
          IntStream.range(0, hand).mapToObj(i -> table.get((first + i) % table.size())).toList());
      next = (next + hand) % table.size();
    }
    return dealt;
  }
}
