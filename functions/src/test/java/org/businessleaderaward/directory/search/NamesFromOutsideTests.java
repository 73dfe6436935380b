package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.businessleaderaward.directory.entries.EntryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names as lists of partners have them, with the organisation that each means, if any, written by
 * people who knew only the report and the entries' texts ({@code directory/names-outside.json}).
 * Most were seen by those who worked on the matching; the others, 121, are only measured, and no
 * report of a failure shows one.
 */
class NamesFromOutsideTests {
  /** The share of the names of organisations that are there of which the matching is sure. */
  private static final double SURE = 0.85;

  /**
   * A name and what it means.
   *
   * @param organisation its id; null when it means none
   * @param ambiguous whether it may as well mean none, so that it counts for neither
   */
  private record Named(
      String name,
      Optional<String> country,
      @Nullable String organisation,
      boolean ambiguous,
      boolean seen) {}

  /** What was said of names. */
  private record Said(int all, double sureOfTrueOnes, List<String> wrong, List<String> missed) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d names, sure of %.3f of those that are there and of %d wrong ones",
          all,
          sureOfTrueOnes,
          wrong.size());
    }
  }

  @Test
  void isSureOfSomeAndOfNoneThatIsNotMeant(@TempDir Path folder) throws IOException {
    var directory = new IndexedDirectory(folder);
    var all = read();
    assertThat(all.size()).isGreaterThanOrEqualTo(200);
    assertThat(all)
        .allSatisfy(
            each ->
                assertThat(
                        each.organisation() == null
                            || directory.entries.find(each.organisation()).isPresent())
                    .as(each.name())
                    .isTrue());
    var seen = said(directory, all, Named::seen);
    var unseen = said(directory, all, each -> !each.seen());
    Files.write(
        Path.of("target", "matched.txt"),
        List.of("from outside, seen: " + seen, "from outside, unseen: " + unseen));
    assertThat(seen.wrong()).as(seen.toString()).isEmpty();
    assertThat(seen.sureOfTrueOnes())
        .as(String.join("\n", seen.missed()))
        .isGreaterThanOrEqualTo(SURE);
    assertThat(unseen.wrong().size()).as(unseen.toString()).isZero();
    assertThat(unseen.sureOfTrueOnes()).as(unseen.toString()).isGreaterThanOrEqualTo(SURE);
  }

  private static Said said(IndexedDirectory directory, List<Named> all, Predicate<Named> half) {
    var wrong = new ArrayList<String>();
    var missed = new ArrayList<String>();
    int there = 0;
    var names = all.stream().filter(half).toList();
    for (var name : names) {
      var match = directory.search.match(List.of(name.name()), name.country()).getFirst();
      var sureOf = match.sure() ? match.candidates().getFirst().organisation().id() : null;
      if (sureOf != null && !sureOf.equals(name.organisation())) {
        wrong.add(name.name() + " -> " + sureOf);
      }
      if (name.organisation() != null && !name.ambiguous()) {
        there++;
        if (sureOf == null) {
          missed.add(name.name() + ' ' + name.country() + " -> " + name.organisation());
        }
      }
    }
    return new Said(names.size(), 1 - (double) missed.size() / there, wrong, missed);
  }

  private static List<Named> read() throws IOException {
    try (var in =
        NamesFromOutsideTests.class.getResourceAsStream("/directory/names-outside.json")) {
      return JsonMapper.shared()
          .readTree(Objects.requireNonNull(in))
          .valueStream()
          .map(
              node ->
                  new Named(
                      node.path("name").stringValue(),
                      node.path("country").stringValueOpt(),
                      node.path("organisation")
                          .stringValueOpt()
                          .flatMap(EntryId::read)
                          .orElse(null),
                      node.path("ambiguous").booleanValue(false),
                      node.path("seen").booleanValue()))
          .toList();
    }
  }
}
