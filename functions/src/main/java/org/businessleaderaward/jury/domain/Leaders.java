package org.businessleaderaward.jury.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Says who of some finalists goes before the others; several when they are level. */
public interface Leaders {
  /** Whom of some finalists it puts before the others of them. */
  List<String> among(Collection<String> left);

  /** Whom none of the others beats. */
  static Leaders unbeaten(Beats method) {
    return left ->
        left.stream().filter(one -> left.stream().noneMatch(o -> method.beats(o, one))).toList();
  }

  /** Who is the greatest by an order. */
  static Leaders greatest(Comparator<String> order) {
    return left -> {
      var greatest = left.stream().max(order).orElseThrow();
      return left.stream().filter(one -> order.compare(one, greatest) == 0).toList();
    };
  }
}
