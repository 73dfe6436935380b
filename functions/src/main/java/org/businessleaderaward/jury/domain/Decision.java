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
 * @param among whom the method held level for the place, the one who takes it among them; sorted
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
    /** No locked comparison puts anybody without a place above it. */
    LOCKED,
    /** It has the highest weighted mean of those without a place. */
    MEAN,
    /** It has the best levels of those without a place, compared from the middle outwards. */
    GRADES,
    /** Of those who stood, the smallest share of jurors put it first. */
    FEWEST_FIRST,
    /** All others had fallen. */
    LAST_STANDING,
    /** Of those held level, it wins the direct comparisons; in a run-off, it loses them. */
    HEAD_TO_HEAD,
    /** Of those held level, it has the best (in a run-off, the worst) median on it. */
    HEAVIEST_MEDIAN,
    /** The lot. */
    LOT,
    /** Nobody else was left. */
    LAST
  }

  /** A decision that took neither medians nor lots. */
  static Decision plain(int place, String finalist, Ground ground, List<String> among) {
    return new Decision(place, finalist, ground, among, new TreeMap<>(), new TreeMap<>());
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
