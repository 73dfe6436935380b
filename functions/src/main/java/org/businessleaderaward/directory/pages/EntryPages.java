package org.businessleaderaward.directory.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.directory.entries.OnRecord;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.exports.DataLicence;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.wiring.SiteUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the pages of entries, in every language, from the templates of the site's build: of an
 * entry that is there its content, of one that was merged the way to where it went, of one that was
 * withdrawn that and why. The table is the truth, so that a page may be written twice and in any
 * order, by one at a time.
 */
public final class EntryPages {
  /** Of what is made of templates and entries: another one has all pages written anew. */
  private static final byte[] FORM = {2};

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
  private final Round round;
  private final PageFiles files;
  private final SiteUrl site;
  private final DataLicence licence;

  /** Writes the pages of these entries into these files. */
  public EntryPages(
      Entries entries,
      Neighbours neighbours,
      Round round,
      PageFiles files,
      SiteUrl site,
      DataLicence licence) {
    this.entries = entries;
    this.neighbours = neighbours;
    this.round = round;
    this.files = files;
    this.site = site;
    this.licence = licence;
  }

  /** Finds whose pages name others; the index does. */
  public interface WhoNames {
    /** The entries whose pages name one of these. */
    Set<String> neighbours(Set<String> ids);
  }

  /**
   * Writes the pages of these entries and the part of the sitemap that has the newest.
   *
   * @throws IllegalStateException when one could not be written; all others are, then
   */
  public void write(Collection<String> ids) {
    work(
        work -> {
          work.write(ids.stream().limit(MOST_AT_ONCE).collect(Collectors.toSet()));
          put(new EntrySitemap(site).newest(entries.newest(EntrySitemap.NEWEST)));
        });
  }

  /**
   * Writes the whole sitemap and the pages of the entries that changed last, in case the stream has
   * given one up; with other templates than before also begins to write all pages.
   *
   * @throws IllegalStateException when one could not be written; all others are, then
   */
  public void writeInTheNight(WhoNames index) {
    work(
        work -> {
          writeSitemap();
          var last = new LinkedHashSet<String>();
          entries.newest(MOST_AT_ONCE).forEach(entry -> last.add(entry.id()));
          entries.newestRemoved(MOST_AT_ONCE).forEach(gone -> last.add(gone.id()));
          last.addAll(index.neighbours(last));
          work.write(last);
          if (!noted().equals(Optional.of(work.version()))) {
            goOn(work, round.place(work.version()));
          }
        });
  }

  /**
   * Goes on writing all pages where a run before this one has stopped.
   *
   * @throws IllegalStateException when one could not be written; all others of this run are, then
   */
  public void goOn() {
    work(
        work -> {
          var place = round.place(work.version());
          if (place.isPresent()) {
            goOn(work, place);
          }
        });
  }

  /** Does something with the templates that there are; where no site was built, nothing. */
  private void work(Consumer<Work> task) {
    var templates = templates();
    if (templates.isEmpty()) {
      return;
    }
    neighbours.refresh();
    var work = new Work(templates.get());
    task.accept(work);
    work.end();
  }

  private void goOn(Work work, Optional<String> from) {
    var place = from;
    int written = 0;
    for (int batch = 0; batch < round.batchesAtOnce(); batch++) {
      var page = entries.page(place, BATCH);
      work.write(page.onRecord());
      written += page.onRecord().size();
      place = page.next();
      if (place.isEmpty()) {
        note(work.version());
        if (from.isPresent()) {
          round.end();
        }
        LOG.info("pages of {} entries written with new templates, the last of all", written);
        return;
      }
    }
    round.goOn(work.version(), place.orElseThrow());
    LOG.info("pages of {} entries written with new templates; others follow", written);
  }

  private void writeSitemap() {
    var sitemap = new EntrySitemap(site);
    entries.eachPartnership(entry -> sitemap.add(entry).ifPresent(full -> put(List.of(full))));
    entries.eachOrganisation(entry -> sitemap.add(entry).ifPresent(full -> put(List.of(full))));
    put(sitemap.end());
    put(sitemap.newest(entries.newest(EntrySitemap.NEWEST)));
    LOG.info("{} entries in the sitemap", sitemap.size());
  }

  private Optional<String> noted() {
    try {
      return files.note();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(String version) {
    try {
      files.note(version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of every language; empty where no site was built, which has its pages when it is. */
  private Optional<Map<Language, byte[]>> templates() {
    var found = new EnumMap<Language, byte[]>(Language.class);
    try {
      for (var language : Language.values()) {
        files.template(language).ifPresent(json -> found.put(language, json));
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

  /** What is written with the templates of a moment. One page that fails keeps no other back. */
  private final class Work {
    private final List<EntryPage> languages = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final String version;

    Work(Map<Language, byte[]> templates) {
      version =
          Sha256.of(
                  Stream.concat(
                          Stream.of(FORM, licence.address().getBytes(UTF_8)),
                          templates.values().stream())
                      .toArray(byte[][]::new))
              .hex();
      templates.forEach(
          (language, json) ->
              languages.add(new EntryPage(site, licence, language, PageTemplate.read(json))));
    }

    /** By which templates are told from those of before. */
    String version() {
      return version;
    }

    /** Those of an organisation that was merged are named by the one that it went to. */
    void write(Set<String> ids) {
      var found = new LinkedHashMap<>(entries.look(ids));
      entries.organisations(organisations(ids)).values().forEach(to -> found.put(to.id(), to));
      write(List.copyOf(found.values()));
    }

    private static Set<String> organisations(Collection<String> ids) {
      return ids.stream()
          .filter(id -> id.startsWith(Organisation.ID_PREFIX))
          .collect(Collectors.toSet());
    }

    void write(List<OnRecord> some) {
      var related = neighbours.related(some);
      var organisations = neighbours.organisations(some);
      var written = new ArrayList<PageFile>();
      for (var found : some) {
        try {
          var around = neighbours.of(found, organisations, related);
          written.addAll(languages.stream().flatMap(each -> each.of(found, around)).toList());
        } catch (RuntimeException e) {
          LOG.error("the page of {} could not be made", found.id(), e);
          failed.add(found.id());
        }
      }
      put(written);
    }

    void end() {
      if (!failed.isEmpty()) {
        throw new IllegalStateException("pages could not be made: " + failed);
      }
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
