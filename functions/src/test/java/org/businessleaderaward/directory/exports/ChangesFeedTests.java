package org.businessleaderaward.directory.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.register.Changes;
import org.businessleaderaward.directory.search.DirectoryIndexTests;
import org.businessleaderaward.directory.search.IndexedDirectory;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feed of changes as whoever follows its links reads it (RFC 5005). */
class ChangesFeedTests {
  private static final String DATA = "https://award.example/data/";
  private static final String HISTORY = "http://purl.org/syndication/history/1.0";
  private static final String UNODC = "organisation-unodc-6";
  private static final String UNICEF = "organisation-unicef-8";

  @TempDir private Path folder;
  private IndexedDirectory directory;

  @BeforeEach
  void begin() {
    directory = new IndexedDirectory(folder);
  }

  @Test
  void leadsThroughArchivesToTheFirstChangeOfAll() throws Exception {
    directory.exports.makeFeed();
    var read = new TreeMap<String, Element>();
    int documents = 0;
    for (var name = Optional.of(ChangesFeed.NAME); name.isPresent(); ) {
      var feed = feed(name.get());
      boolean archive = !name.get().equals(ChangesFeed.NAME);
      assertThat(link(feed, "self")).contains(name.get());
      assertThat(link(feed, "current")).contains(ChangesFeed.NAME);
      assertThat(feed.getElementsByTagNameNS(HISTORY, "archive").getLength())
          .isEqualTo(archive ? 1 : 0);
      var entries = entries(feed);
      assertThat(entries).hasSize(ChangesFeed.LENGTH);
      entries.forEach(entry -> read.put(text(entry, "id") + text(entry, "updated"), entry));
      name = link(feed, "prev-archive");
      documents++;
    }
    assertThat(documents).isEqualTo(1 + directory.changes().size() / ChangesFeed.LENGTH);
    assertThat(documents).isGreaterThan(2);
    assertThat(read).hasSize(directory.changes().size());
    assertThat(read.values()).allSatisfy(entry -> assertThat(child(entry, "content")).isPresent());
  }

  @Test
  void saysWhatAnEntrySaysAndWhichTermsHold() throws Exception {
    directory.exports.makeFeed();
    var think = contentOf("partnership-india-think-tank-e");
    assertThat(think.getAttribute("type")).isEqualTo("xhtml");
    assertThat(think.getTextContent())
        .contains("Think tank", "智库", "prevention", "IN", "paragraph");
    assertThat(elements(think.getElementsByTagName("a")))
        .isNotEmpty()
        .allSatisfy(
            link ->
                assertThat(link.getAttribute("href"))
                    .startsWith("https://award.example/en/directory/organisation-"));
    assertThat(contentOf(UNODC).getTextContent()).contains("UNODC", "intergovernmental");
    assertThat(Files.readString(file(ChangesFeed.NAME)))
        .contains(
            "<rights>On the terms of https://licence.example/by/4.0/</rights>",
            "<link rel=\"license\" href=\"https://licence.example/by/4.0/\"");
  }

  @Test
  void makesAfterSomeChangesTheSameAsOfAll() throws Exception {
    directory.exports.makeFeed();
    int before = directory.changes().size();
    verify(UNODC, 3 * ChangesFeed.LENGTH + 7);
    var places = List.copyOf(directory.changes());
    for (int from = before; from < places.size(); from += 10) {
      var some = places.subList(from, Math.min(from + 10, places.size()));
      directory.worker().apply(DirectoryIndexTests.event(some));
      assertThat(file(ChangesFeed.archive((from + some.size()) / ChangesFeed.LENGTH))).exists();
    }
    var made = documents();
    directory.exports.makeFeed();
    // What has changed again since says so in older documents only when they are made anew.
    assertThat(made.keySet()).isEqualTo(documents().keySet());
    assertThat(made.get(ChangesFeed.NAME)).isEqualTo(documents().get(ChangesFeed.NAME));
    assertThat(changesIn(made)).isEqualTo(changesIn(documents()));
  }

  /**
   * Of changes that were set aside, or a great many at once, of which most are still to be told.
   */
  @Test
  void hasTheNewestChangesWhicheverItIsToldOf() throws Exception {
    verify(UNICEF, 2 * ChangesFeed.LENGTH);
    directory.exports.makeFeed();
    var before = documents();
    var places = List.copyOf(directory.changes());
    directory.worker().apply(DirectoryIndexTests.event(places.subList(40, 60)));
    assertThat(documents()).isEqualTo(before);
    var few = new ArrayList<String>();
    new ChangesFeed(directory.changes, document -> few.add(document.name()))
        .make(new TreeSet<>(places.subList(40, 60)));
    assertThat(few).containsExactly(ChangesFeed.archive(1), ChangesFeed.NAME);
  }

  @Test
  void neverHasOtherChangesInAnArchive() throws Exception {
    directory.exports.makeFeed();
    var before = documents();
    verify(UNICEF, 3);
    directory.exports.makeFeed();
    var after = documents();
    before.keySet().stream()
        .filter(name -> !name.equals(ChangesFeed.NAME))
        .forEach(
            name -> {
              assertThat(changesIn(Map.of(name, text(after, name))))
                  .isEqualTo(changesIn(Map.of(name, text(before, name))));
              if (!text(before, name).contains(UNICEF)) {
                assertThat(text(after, name)).isEqualTo(text(before, name));
              }
            });
  }

  /** Whoever reads the newest first finds the content there. */
  @Test
  void hasTheContentOfAnEntryWithItsLastChangeAlone() throws Exception {
    verify(UNICEF, 2);
    directory.exports.makeFeed();
    var told = new ArrayList<Element>();
    for (var name : documents().keySet()) {
      entries(feed(name)).stream()
          .filter(entry -> text(entry, "id").contains(UNICEF))
          .forEach(told::add);
    }
    var last =
        told.stream().map(entry -> text(entry, "updated")).max(String::compareTo).orElseThrow();
    assertThat(told).hasSizeGreaterThan(2);
    assertThat(told)
        .allSatisfy(
            entry ->
                assertThat(
                        child(entry, text(entry, "updated").equals(last) ? "content" : "summary"))
                    .isPresent());
  }

  @Test
  void leavesNothingInAnyDocumentOfWhatWasWithdrawnButThatItWas() throws Exception {
    directory.exports.makeFeed();
    var name = directory.entries.find(UNICEF).orElseThrow().name().byLanguage().values();
    assertThat(String.join("", documents().values())).contains(name);
    directory.withdraw(UNICEF);
    directory.exports.makeFeed();
    var all = documents();
    assertThat(text(all, ChangesFeed.NAME))
        .contains("ref=\"https://award.example/en/directory/" + UNICEF + "/\"")
        .contains("WITHDRAWN ON_REQUEST");
    assertThat(all.values())
        .allSatisfy(
            document ->
                assertThat(document)
                    .doesNotContain("<id>https://award.example/en/directory/" + UNICEF));
  }

  @Test
  void isOneDocumentWithoutChanges() {
    var made = new ArrayList<ChangesFeed.Document>();
    var empty = new Changes(EmbeddedStorage.fresh());
    new ChangesFeed(empty, made::add).makeAll();
    assertThat(made).containsExactly(new ChangesFeed.Document(ChangesFeed.NAME, List.of(), 0));
  }

  /** So many changes of an entry. */
  private void verify(String id, int times) {
    IntStream.range(0, times)
        .forEach(
            _ -> {
              var entry = directory.entries.find(id).orElseThrow();
              Instant at = entry.updatedAt().plusSeconds(1);
              directory.commit(
                  set -> directory.writes.verify(set, entry, History.Verifier.SECRETARIAT, at));
            });
  }

  private Element contentOf(String id) throws Exception {
    for (var name : documents().keySet()) {
      for (var entry : entries(feed(name))) {
        if (text(entry, "id").contains(id)) {
          return child(entry, "content").orElseThrow();
        }
      }
    }
    throw new AssertionError("no entry of " + id);
  }

  private Map<String, List<String>> changesIn(Map<String, String> documents) {
    var told = new HashMap<String, List<String>>();
    documents.forEach(
        (name, text) ->
            told.put(
                name,
                text.lines()
                    .flatMap(line -> Stream.of(line.split("<entry>", -1)).skip(1))
                    .map(entry -> entry.replaceAll("(?s)<link .*", ""))
                    .toList()));
    return told;
  }

  private static String text(Map<String, String> documents, String name) {
    return Objects.requireNonNull(documents.get(name));
  }

  private Map<String, String> documents() throws IOException {
    var found = new TreeMap<String, String>();
    try (var files = Files.list(folder.resolve("data"))) {
      for (var file : files.toList()) {
        var name = String.valueOf(file.getFileName());
        if (name.endsWith(".atom")) {
          found.put(name, Files.readString(file));
        }
      }
    }
    return found;
  }

  private Path file(String name) {
    return folder.resolve("data").resolve(name);
  }

  private Element feed(String name) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(file(name).toFile()).getDocumentElement();
  }

  /** The file that a link of a document leads to. */
  private static Optional<String> link(Element feed, String relation) {
    return elements(feed.getChildNodes()).stream()
        .filter(each -> each.getTagName().equals("link"))
        .filter(each -> each.getAttribute("rel").equals(relation))
        .map(each -> each.getAttribute("href"))
        .filter(address -> address.startsWith(DATA))
        .map(address -> address.substring(DATA.length()))
        .findFirst();
  }

  private static List<Element> entries(Element feed) {
    return elements(feed.getElementsByTagName("entry"));
  }

  private static String text(Element entry, String name) {
    return child(entry, name).orElseThrow().getTextContent();
  }

  private static Optional<Element> child(Element entry, String name) {
    return elements(entry.getChildNodes()).stream()
        .filter(each -> each.getTagName().equals(name))
        .findFirst();
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }
}
