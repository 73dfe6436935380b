package org.businessleaderaward.jury.domain;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one place came about.
 *
 * @param place the place, 1 the first
 * @param finalist who takes it
 * @param ground what decided
 * @param among who stood for the place: nobody without a place beats them; sorted
 * @param medians doubled medians on the heaviest criterion, where they were looked at
 * @param lots the lots, where they were drawn
 */
public record Decision(
    int place,
    String finalist,
    Ground ground,
    List<String> among,
    SortedMap<String, Integer> medians,
    SortedMap<String, String> lots) {

  /** What decided. */
  public enum Ground {
    /** It wins the direct comparison with everybody who has no place yet. */
    DIRECT,
    /** It beats everybody who has no place yet by chains of comparisons. */
    CHAINS,
    /** Of those who stood for the place, it wins the direct comparisons. */
    HEAD_TO_HEAD,
    /** Of those who stood for the place, it has the best median on the heaviest criterion. */
    HEAVIEST_MEDIAN,
    /** The lot. */
    LOT,
    /** Nobody else was left. */
    LAST
  }

  Map<String, Object> json() {
    var json = new TreeMap<String, Object>();
    json.put("place", place);
    json.put("finalist", finalist);
    json.put("ground", ground.name());
    json.put("among", among);
    if (!medians.isEmpty()) {
      json.put("doubledMedians", medians);
    }
    if (!lots.isEmpty()) {
      json.put("lots", lots);
    }
    return json;
  }
}
