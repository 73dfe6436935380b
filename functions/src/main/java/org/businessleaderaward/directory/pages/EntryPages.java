package org.businessleaderaward.directory.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.OnRecord;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.wiring.SiteUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the pages of entries, in every language, from the templates of the site's build: of an
 * entry that is there its content, of one that was merged the way to where it went, of one that was
 * withdrawn that and why. The table is the truth, so that a page may be written twice and in any
 * order.
 */
public final class EntryPages {
  /**
   * Of how many entries pages are written after one change. An organisation that takes part in more
   * partnerships has a new name in the others by the next morning.
   */
  private static final int MOST_AT_ONCE = 200;

  private static final int BATCH = 100;
  private static final int WRITERS = 16;
  private static final Logger LOG = LoggerFactory.getLogger(EntryPages.class);

  private final Entries entries;
  private final Neighbours neighbours;
  private final PageFiles files;
  private final SiteUrl site;

  /** Writes the pages of these entries into these files. */
  public EntryPages(Entries entries, Neighbours neighbours, PageFiles files, SiteUrl site) {
    this.entries = entries;
    this.neighbours = neighbours;
    this.files = files;
    this.site = site;
  }

  /** Writes the pages of these entries and the part of the sitemap that has the newest. */
  public void write(Collection<String> ids) {
    templates()
        .ifPresent(
            templates -> {
              neighbours.refresh();
              var wanted = ids.stream().limit(MOST_AT_ONCE).toList();
              write(entries.look(wanted).values(), templates);
              put(new EntrySitemap(site).newest(entries.newest(EntrySitemap.NEWEST)));
            });
  }

  /** Writes the pages of all entries, and the whole sitemap. */
  public void writeAll() {
    templates()
        .ifPresent(
            templates -> {
              neighbours.refresh();
              var sitemap = new EntrySitemap(site);
              var batch = new ArrayList<OnRecord>();
              entries.eachPartnership(entry -> add(entry, batch, sitemap, templates));
              entries.eachOrganisation(entry -> add(entry, batch, sitemap, templates));
              entries.eachRemoved(gone -> add(gone, batch, sitemap, templates));
              write(batch, templates);
              put(sitemap.all());
              put(sitemap.newest(entries.newest(EntrySitemap.NEWEST)));
              LOG.info("pages of {} entries written", sitemap.size());
            });
  }

  private void add(
      OnRecord found,
      List<OnRecord> batch,
      EntrySitemap sitemap,
      Map<Language, PageTemplate> templates) {
    if (found instanceof Entry entry) {
      sitemap.add(entry);
    }
    batch.add(found);
    if (batch.size() == BATCH) {
      write(batch, templates);
      batch.clear();
    }
  }

  /** Those of every language; empty where no site was built, which has its pages when it is. */
  private Optional<Map<Language, PageTemplate>> templates() {
    var found = new EnumMap<Language, PageTemplate>(Language.class);
    try {
      for (var language : Language.values()) {
        files.template(language).ifPresent(json -> found.put(language, PageTemplate.read(json)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (found.size() < Language.values().length) {
      LOG.info("no pages of entries written: the site has left no templates yet");
      return Optional.empty();
    }
    return Optional.of(found);
  }

  private void write(Collection<? extends OnRecord> batch, Map<Language, PageTemplate> templates) {
    var related = neighbours.related(batch);
    var organisations = neighbours.organisations(batch);
    put(
        batch.stream()
            .flatMap(
                found ->
                    Arrays.stream(Language.values())
                        .flatMap(
                            language -> {
                              var template = templates.get(language);
                              return template == null
                                  ? Stream.of()
                                  : new InLanguage(language, template)
                                      .of(found, neighbours.of(found, organisations, related));
                            }))
            .toList());
  }

  /** The page of an entry in a language, and what a page's script asks for on its way there. */
  private final class InLanguage {
    private final Language language;
    private final PageTemplate template;
    private final EntryAnswer answer;
    private final EntryValues values;

    InLanguage(Language language, PageTemplate template) {
      this.language = language;
      this.template = template;
      this.answer = new EntryAnswer(language);
      this.values = new EntryValues(language, template.words());
    }

    Stream<PageFile> of(OnRecord found, Around around) {
      return switch (found) {
        case Partnership entry -> {
          var data = new LinkedData(site, language, template.words()).of(entry, around);
          var shown = with(values.of(entry, around), answer.of(entry, around));
          shown.put("linked", ScriptData.of(data));
          yield both(PageFile.page(page(entry.id()), template.partnership(shown)), shown);
        }
        case Organisation entry -> {
          var data = new LinkedData(site, language, template.words()).of(entry);
          var shown = with(values.of(entry, around), answer.of(entry, around));
          shown.put("linked", ScriptData.of(data));
          yield both(PageFile.page(page(entry.id()), template.organisation(shown)), shown);
        }
        case RemovedEntry gone -> {
          var successor = Optional.ofNullable(around.related().get(gone.id()));
          var shown = with(values.of(gone), answer.of(gone, successor));
          var page =
              successor
                  .map(
                      to ->
                          PageFile.moved(
                              page(gone.id()),
                              "/" + language.tag() + "/directory/" + to.id() + "/"))
                  .orElseGet(() -> PageFile.gone(page(gone.id()), template.gone(shown)));
          yield both(page, shown);
        }
      };
    }

    private String page(String id) {
      return language.tag() + "/directory/" + id + "/index.html";
    }

    private Map<String, Object> with(Map<String, Object> shown, Map<String, Object> asked) {
      var json = ScriptData.of(asked);
      shown.put("answer", json);
      shown.put("fetched", ScriptData.of(EntryAnswer.fetched(json)));
      return shown;
    }

    private Stream<PageFile> both(PageFile page, Map<String, Object> shown) {
      var beside = page.path().replace("index.html", "entry.json");
      return Stream.of(page, PageFile.json(beside, String.valueOf(shown.get("answer"))));
    }
  }

  /** Writes them side by side: a bucket takes some hundredths of a second for each. */
  private void put(List<PageFile> written) {
    try (var writers = Executors.newFixedThreadPool(Math.clamp(written.size(), 1, WRITERS))) {
      var all = new ArrayList<Callable<Void>>();
      for (var file : written) {
        all.add(
            () -> {
              files.put(file);
              return null;
            });
      }
      for (var each : writers.invokeAll(all)) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a page could not be written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("broken off while pages were written", e);
    }
  }
}
