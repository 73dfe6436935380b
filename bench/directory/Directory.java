import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.EntrySource;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.OnRecord;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.search.CurrentSnapshot;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.businessleaderaward.directory.search.DirectorySearch;
import org.businessleaderaward.directory.search.EntryFilter;
import org.businessleaderaward.directory.snapshots.FileSnapshotStore;
import org.businessleaderaward.gateway.PageWindow;
import org.businessleaderaward.language.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * Times the directory's search on made-up entries in six scripts, always the same, with the first
 * entries of the award among them. Writes the same entries, searches and judged searches for its
 * peers in Node, and what it measured.
 */
public final class Directory {
  private static final int PARTNERSHIPS = 100_000;
  private static final int ORGANISATIONS = 50_000;
  private static final int SEARCHES = 1_000;
  private static final int WARMING = 4_000;
  private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A search with three conditions, for ours and for the peers. */
  private record Search(String text, Theme theme, PartnershipKind kind, List<String> countries) {}

  public static void main(String[] args) throws IOException {
    var work = Path.of(args[0]);
    var made = new MadeUp(PARTNERSHIPS, ORGANISATIONS);
    DirectorySeed.read().forEach(made::add);
    write(work.resolve("entries.ndjson"), made.partnerships().map(each -> plain(each, made)));
    var searches = made.searches(SEARCHES);
    write(work.resolve("searches.ndjson"), searches.stream().map(Directory::plain));

    var results = new LinkedHashMap<String, Object>();
    var store = new FileSnapshotStore(work.resolve("snapshots"));
    var index = new DirectoryIndex(made, List::of, store);
    long began = System.nanoTime();
    index.rebuild();
    say(results, "build, s", seconds(began));
    say(results, "snapshot, MB", size(work.resolve("snapshots")) / 1e6);

    began = System.nanoTime();
    var snapshots = new CurrentSnapshot(store, Duration.ofMillis(100), java.time.Clock.systemUTC());
    var search = new DirectorySearch(snapshots);
    search.partnerships(asked(Optional.empty(), EntryFilter.NONE));
    say(results, "open and first list, ms", millis(began));

    for (int i = 0; i < WARMING; i++) {
      run(search, searches.get(i % SEARCHES));
    }
    var times = new double[SEARCHES];
    long found = 0;
    for (int i = 0; i < SEARCHES; i++) {
      long from = System.nanoTime();
      found += run(search, searches.get(i));
      times[i] = millis(from);
    }
    Arrays.sort(times);
    say(results, "median, ms", times[SEARCHES / 2]);
    say(results, "p99, ms", times[SEARCHES * 99 / 100]);
    say(results, "longest, ms", times[SEARCHES - 1]);
    say(results, "found in all", found);

    var changed = made.partnerships().findFirst().orElseThrow();
    var unheard = "Zyzzyvaquark";
    made.rename(changed, unheard);
    began = System.nanoTime();
    index.update(Set.of(changed.id()));
    while (search.partnerships(asked(Optional.of(unheard), EntryFilter.NONE)).totalCount() == 0) {
      Thread.onSpinWait();
    }
    say(results, "change to searchable, ms", millis(began));

    var judged = new ArrayList<List<String>>();
    for (var query : JSON.readTree(Files.readString(Path.of(args[1])))) {
      judged.add(
          search
              .partnerships(asked(Optional.of(query.path("text").asString()), EntryFilter.NONE))
              .page()
              .edges()
              .stream()
              .map(edge -> edge.node().partnership().id())
              .toList());
    }
    results.put("judged", judged);
    made.forget();
    System.gc();
    say(
        results,
        "heap after a collection, MB",
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6);
    say(results, "longest heap allowed, MB", Runtime.getRuntime().maxMemory() / 1e6);
    Files.writeString(work.resolve("ours.json"), JSON.writeValueAsString(results));
  }

  private static long run(DirectorySearch search, Search wanted) {
    var filter =
        new EntryFilter(
            Set.of(wanted.theme()),
            Set.of(wanted.kind()),
            Set.copyOf(wanted.countries()),
            Optional.empty());
    return search.partnerships(asked(Optional.of(wanted.text()), filter)).totalCount();
  }

  private static DirectorySearch.Asked asked(Optional<String> text, EntryFilter filter) {
    return new DirectorySearch.Asked(
        text, filter, Optional.empty(), Language.EN, new PageWindow(10, Optional.empty(), false), true, true, NOW);
  }

  private static Map<String, Object> plain(Partnership of, MadeUp made) {
    var plain = new LinkedHashMap<String, Object>();
    plain.put("id", of.id());
    plain.put("name", String.join(" \n ", of.naming().all()));
    plain.put("summary", String.join(" \n ", of.summary().byLanguage().values()));
    plain.put(
        "participants",
        String.join(
            " \n ",
            of.participants().stream()
                .flatMap(each -> Stream.ofNullable(made.organisation(each.organisation())))
                .flatMap(organisation -> organisation.naming().all().stream())
                .toList()));
    plain.put("kind", of.kind().name());
    plain.put("themes", of.themes().stream().map(Theme::name).toList());
    plain.put("countries", of.countries());
    return plain;
  }

  private static Map<String, Object> plain(Search of) {
    return Map.of(
        "text", of.text(),
        "theme", of.theme().name(),
        "kind", of.kind().name(),
        "countries", of.countries());
  }

  private static void write(Path file, Stream<? extends Map<String, Object>> lines)
      throws IOException {
    try (var out = Files.newBufferedWriter(file, UTF_8)) {
      for (var each = lines.iterator(); each.hasNext(); ) {
        out.write(JSON.writeValueAsString(each.next()));
        out.write('\n');
      }
    }
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void say(Map<String, Object> results, String what, double value) {
    results.put(what, value);
    System.out.printf(Locale.ROOT, "%-28s %,.1f%n", what, value);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static double millis(long began) {
    return (System.nanoTime() - began) / 1e6;
  }

  /** Entries of made-up words. */
  private static final class MadeUp implements EntrySource {
    private static final Map<Language, String[]> SYLLABLES =
        Map.of(
            Language.EN, "ba ren tol mi sha ker lon da vi stra pen ur gol fin hae".split(" "),
            Language.FR, "bé ren tou mi chè lon du vi stra pen eur gol fin çai oi".split(" "),
            Language.ES, "ba rén tol mi cha lon da vi ña pen ur gol fin jae lla".split(" "),
            Language.RU, "ба рен тол ми ша кер лон да ви стра пен юр гол фин жэ".split(" "),
            Language.AR, "با رن تل مي شا كر لن دا في ست بن ور غل فن حا".split(" "),
            Language.ZH, "人 口 发 展 合 作 行 动 企 业 保 护 安 全 旅 游 教 育 中 心".split(" "));
    private static final String[] COUNTRIES =
        "AR AT BD BE BG BH BI BO BR CI CN DE EG ES FR GB IN IT KE KG KH LT MX NG PK RS RU RW TH TR UG US ZA"
            .split(" ");
    private static final int WORDS = 3_000;

    private final java.util.Random random = new java.util.Random(20261125);
    private final Map<Language, String[]> words = new HashMap<>();
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final Map<String, Partnership> partnerships = new LinkedHashMap<>();

    MadeUp(int partnerships, int organisations) {
      for (var language : Language.values()) {
        var made = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
          var word = new StringBuilder();
          int syllables = 2 + random.nextInt(language == Language.ZH ? 1 : 3);
          for (int s = 0; s < syllables; s++) {
            var all = SYLLABLES.get(language);
            word.append(all[random.nextInt(all.length)]);
          }
          made[i] = word.toString();
        }
        words.put(language, made);
      }
      for (int i = 0; i < organisations; i++) {
        add(Made.organisation(i, language(), this::text, country()));
      }
      var ids = List.copyOf(this.organisations.keySet());
      for (int i = 0; i < partnerships; i++) {
        var takingPart = new ArrayList<String>();
        for (int o = 0; o < 1 + random.nextInt(4); o++) {
          takingPart.add(ids.get(random.nextInt(ids.size())));
        }
        add(Made.partnership(i, language(), random, this::text, this::country, takingPart));
      }
    }

    void add(Entry entry) {
      switch (entry) {
        case Partnership partnership -> partnerships.put(partnership.id(), partnership);
        case Organisation organisation -> organisations.put(organisation.id(), organisation);
      }
    }

    void rename(Partnership partnership, String name) {
      add(Made.renamed(partnership, name, NOW));
    }

    void forget() {
      partnerships.clear();
      organisations.clear();
    }

    private Language language() {
      var all = Language.values();
      return all[random.nextInt(all.length)];
    }

    private String country() {
      return COUNTRIES[random.nextInt(COUNTRIES.length)];
    }

    /** Words by Zipf's law: a few come often, most seldom. */
    private String word(Language language) {
      double skewed = Math.pow(random.nextDouble(), 3);
      return words.get(language)[(int) (skewed * WORDS)];
    }

    private String text(Language language, int length) {
      var text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.append(i == 0 || language == Language.ZH ? "" : " ").append(word(language));
      }
      return text.toString();
    }

    List<Search> searches(int many) {
      var searches = new ArrayList<Search>();
      var themes = Theme.values();
      var kinds = PartnershipKind.values();
      for (int i = 0; i < many; i++) {
        var language = language();
        searches.add(
            new Search(
                text(language, 1 + random.nextInt(2)),
                themes[random.nextInt(themes.length)],
                kinds[random.nextInt(kinds.length)],
                List.of(country(), country(), country())));
      }
      return searches;
    }

    Stream<Partnership> partnerships() {
      return partnerships.values().stream();
    }

    Organisation organisation(String id) {
      return organisations.get(id);
    }

    @Override
    public void eachOrganisation(Consumer<Organisation> reader) {
      organisations.values().forEach(reader);
    }

    @Override
    public void eachPartnership(Consumer<Partnership> reader) {
      partnerships.values().forEach(reader);
    }

    @Override
    public void eachRemoved(Consumer<RemovedEntry> reader) {}

    @Override
    public Map<String, OnRecord> look(Collection<String> ids) {
      var found = new HashMap<String, OnRecord>();
      for (var id : ids) {
        if (partnerships.containsKey(id)) {
          found.put(id, partnerships.get(id));
        } else if (organisations.containsKey(id)) {
          found.put(id, organisations.get(id));
        }
      }
      return found;
    }

    @Override
    public Map<String, Organisation> organisations(Set<String> ids) {
      var found = new HashMap<String, Organisation>();
      ids.stream()
          .filter(organisations::containsKey)
          .forEach(id -> found.put(id, organisations.get(id)));
      return found;
    }
  }

  /** Single entries. */
  private static final class Made {
    private interface Text {
      String of(Language language, int length);
    }

    static Organisation organisation(int number, Language language, Text text, String country) {
      return new Organisation(
          EntryId.read("organisation-made-" + number + "x0").orElseThrow(),
          org.businessleaderaward.directory.entries.Naming.of(
              new org.businessleaderaward.language.LocalizedText(
                  Map.of(language, text.of(language, 3))),
              language),
          org.businessleaderaward.directory.entries.OrganisationKind.values()[number % 5],
          List.of(),
          country,
          List.of(),
          List.of(),
          List.of(),
          History.added(NOW));
    }

    static Partnership partnership(
        int number,
        Language language,
        java.util.Random random,
        Text text,
        java.util.function.Supplier<String> country,
        List<String> takingPart) {
      var names = new HashMap<Language, String>(Map.of(language, text.of(language, 5)));
      var summaries = new HashMap<Language, String>(Map.of(language, text.of(language, 25)));
      if (random.nextBoolean()) {
        names.put(Language.EN, text.of(Language.EN, 5));
        summaries.put(Language.EN, text.of(Language.EN, 25));
      }
      var themes = List.of(Theme.values()).subList(random.nextInt(3), 3);
      return new Partnership(
          EntryId.read("partnership-made-" + number + "x0").orElseThrow(),
          org.businessleaderaward.directory.entries.Naming.of(
              new org.businessleaderaward.language.LocalizedText(names), language),
          new org.businessleaderaward.language.LocalizedText(summaries),
          PartnershipKind.values()[random.nextInt(PartnershipKind.values().length)],
          themes,
          List.of(),
          List.of(country.get(), country.get()),
          new org.businessleaderaward.directory.entries.PartialDate(
              String.valueOf(1990 + random.nextInt(36))),
          null,
          takingPart.stream()
              .map(
                  id ->
                      new org.businessleaderaward.directory.entries.Participant(
                          org.businessleaderaward.directory.entries.OrganisationRole.PARTNER,
                          id,
                          List.of()))
              .toList(),
          List.of(),
          List.of(),
          List.of(),
          History.added(NOW));
    }

    static Partnership renamed(Partnership of, String name, Instant at) {
      return new Partnership(
          of.id(),
          org.businessleaderaward.directory.entries.Naming.of(
              org.businessleaderaward.language.LocalizedText.english(name), Language.EN),
          of.summary(),
          of.kind(),
          of.themes(),
          of.industries(),
          of.countries(),
          of.startedOn(),
          of.endedOn(),
          of.participants(),
          of.relations(),
          of.externalIds(),
          of.sources(),
          of.history().updated(at));
    }
  }
}
