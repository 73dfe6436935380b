package org.businessleaderaward.advisory.domain;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.advisory.domain.Assigning.Pair;
import org.businessleaderaward.advisory.domain.Assigning.Reader;
import org.businessleaderaward.advisory.domain.Assigning.Task;
import org.businessleaderaward.advisory.domain.Assigning.ToRead;
import org.businessleaderaward.language.Language;

/** Something to deal out, made up from a number. */
record RandomTask(Task task) {
  static final Comparator<Pair> BY_NAME =
      Comparator.comparing(Pair::nomination).thenComparing(Pair::adviser);

  private static final List<Language> LANGUAGES = List.of(Language.AR, Language.EN, Language.FR);
  private static final List<String> REGIONS = List.of("AFRICA", "ASIA", "EUROPE");
  private static final List<String> CATEGORIES = List.of("large", "small");

  /** So many, or fewer, with all that can make it hard. */
  static RandomTask of(long number, int mostNominations, int mostAdvisers) {
    var random = new Random(number);
    var nominations =
        numbers(1 + random.nextInt(mostNominations))
            .mapToObj(i -> new ToRead("n" + i, language(random), topics(random)))
            .toList();
    var advisers =
        numbers(1 + random.nextInt(mostAdvisers))
            .mapToObj(i -> new Reader("a" + i, languages(random), topics(random)))
            .toList();
    var all = new HashSet<>(some(random, pairs(nominations, advisers)));
    var never = some(random, all.stream().sorted(BY_NAME).toList());
    all.removeAll(never);
    var begun = some(random, all.stream().sorted(BY_NAME).toList());
    all.removeAll(begun);
    return new RandomTask(
        new Task(
            nominations,
            advisers,
            1 + random.nextInt(3),
            "seed-" + number,
            never,
            some(random, pairs(nominations, advisers)),
            begun,
            random.nextBoolean() ? Set.of() : all));
  }

  /** The same, dealt for the first time and nobody with a conflict. */
  Task withoutConflicts() {
    return new Task(
        task.nominations(),
        task.advisers(),
        task.each(),
        task.seed(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of());
  }

  /** Nominations and advisers of whom nothing is known. */
  static Task plain(int nominations, int advisers, int each) {
    return plain(nominations, advisers, each, 0);
  }

  static Task plain(int nominations, int advisers, int each, long seed) {
    var plain =
        task(
            numbers(nominations)
                .mapToObj(i -> new ToRead("n" + i, Language.EN, Topics.NONE))
                .toList(),
            numbers(advisers)
                .mapToObj(i -> new Reader("a" + i, Set.of(Language.EN), Topics.NONE))
                .toList(),
            each);
    return new Task(
        plain.nominations(),
        plain.advisers(),
        each,
        "seed-" + seed,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of());
  }

  static Task task(List<ToRead> nominations, List<Reader> advisers, int each) {
    return new Task(nominations, advisers, each, "seed", Set.of(), Set.of(), Set.of(), Set.of());
  }

  private static IntStream numbers(int count) {
    return IntStream.range(0, count);
  }

  private static Language language(Random random) {
    return LANGUAGES.get(random.nextInt(LANGUAGES.size()));
  }

  private static Set<Language> languages(Random random) {
    var languages = EnumSet.of(language(random));
    languages.add(language(random));
    return languages;
  }

  private static Topics topics(Random random) {
    return new Topics(some(random, REGIONS), some(random, CATEGORIES));
  }

  private static List<Pair> pairs(List<ToRead> nominations, List<Reader> advisers) {
    return nominations.stream()
        .flatMap(n -> advisers.stream().map(a -> new Pair(n.id(), a.id())))
        .toList();
  }

  private static <T> Set<T> some(Random random, List<T> all) {
    int share = random.nextInt(4);
    Stream<T> taken = all.stream().filter(one -> random.nextInt(4) < share);
    return taken.collect(Collectors.toSet());
  }
}
