package org.businessleaderaward.advisory.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.businessleaderaward.advisory.domain.Assigning.Pair;
import org.businessleaderaward.advisory.domain.Assigning.Task;

/** Tries every way to deal something small out, and says how good the best is. */
final class EveryDeal {
  private final Task task;
  private final List<List<Set<Pair>>> choices = new ArrayList<>();
  private List<Long> best = List.of(Long.MAX_VALUE);

  private EveryDeal(Task task) {
    this.task = task;
    for (var nomination : task.nominations()) {
      var begun = new HashSet<Pair>();
      var free = new ArrayList<Pair>();
      for (var adviser : task.advisers()) {
        var pair = new Pair(nomination.id(), adviser.id());
        if (task.begun().contains(pair)) {
          begun.add(pair);
        } else if (!task.never().contains(pair)) {
          free.add(pair);
        }
      }
      int hand = Math.min(task.each(), task.advisers().size());
      var hands = new ArrayList<Set<Pair>>();
      for (int mask = 0; mask < 1 << free.size(); mask++) {
        if (begun.size() + Integer.bitCount(mask) <= Math.max(hand, begun.size())) {
          var taken = new HashSet<>(begun);
          for (int i = 0; i < free.size(); i++) {
            if ((mask >> i & 1) == 1) {
              taken.add(free.get(i));
            }
          }
          hands.add(taken);
        }
      }
      int most = hands.stream().mapToInt(Set::size).max().orElse(0);
      choices.add(hands.stream().filter(taken -> taken.size() == most).toList());
    }
  }

  /** The worth of the best way. */
  static List<Long> best(Task task) {
    var every = new EveryDeal(task);
    every.choose(0, new HashSet<>());
    return every.best;
  }

  private void choose(int row, Set<Pair> taken) {
    if (row == choices.size()) {
      var worth = worth(task, taken);
      if (Arrays.compare(worth.toArray(Long[]::new), best.toArray(Long[]::new)) < 0) {
        best = worth;
      }
      return;
    }
    for (var hand : choices.get(row)) {
      var more = new HashSet<>(taken);
      more.addAll(hand);
      choose(row + 1, more);
    }
  }

  /** What is bad about a way, the worst first: lacking, doubts, unevenness, moves, the rest. */
  static List<Long> worth(Task task, Set<Pair> dealt) {
    var loads = new HashMap<String, Long>();
    dealt.forEach(pair -> loads.merge(pair.adviser(), 1L, Long::sum));
    long doubts = 0;
    long moves = 0;
    long strange = 0;
    for (var nomination : task.nominations()) {
      for (var adviser : task.advisers()) {
        var pair = new Pair(nomination.id(), adviser.id());
        if (dealt.contains(pair) && !task.begun().contains(pair)) {
          doubts += task.doubtful().contains(pair) ? 1 : 0;
          moves += task.before().isEmpty() || task.before().contains(pair) ? 0 : 1;
          strange += adviser.reads(nomination) ? 0 : 4;
          strange += adviser.knowsRegion(nomination) ? 0 : 1;
          strange += adviser.knowsCategory(nomination) ? 0 : 1;
        }
      }
    }
    long squares =
        loads.values().stream()
            .mapToLong(load -> Objects.requireNonNull(load))
            .map(l -> l * l)
            .sum();
    return List.of((long) -dealt.size(), doubts, squares, moves, strange);
  }
}
