package org.businessleaderaward.local.archive;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.businessleaderaward.jury.proofs.TrusteeSecret;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Takes an archive into an empty store. It is read through once before anything is taken in, so
 * that nothing of a damaged one is. Given again after it was broken off, it goes on.
 */
public final class Import {
  private final Award award;
  private final ArchiveFolder archive;
  private final Clock clock;
  private final Consumer<String> progress;
  private final boolean leavesShares;

  /**
   * Imports into this award.
   *
   * @param progress is told of each part
   * @param leavesShares whether shares that cannot leave where they are may be done without
   */
  public Import(
      Award award, Path folder, Clock clock, Consumer<String> progress, boolean leavesShares) {
    this.award = award;
    this.archive = new ArchiveFolder(folder);
    this.clock = clock;
    this.progress = progress;
    this.leavesShares = leavesShares;
  }

  /**
   * Checks, begins or goes on, and finishes.
   *
   * @param reader the passphrase or the key that the archive was made for
   * @return what somebody has to know, in sentences
   */
  public List<String> run(RecipientStanzaReader reader) throws IOException, ArchiveFailure {
    var key = key(archive.unlock(reader));
    var manifest = archive.manifest(key);
    archive.check(manifest);
    var mark = new ImportMark(award, archive.fingerprint());
    int done = mark.steps();
    if (done == 0) {
      isNoFileThere();
      canBeCounted(manifest);
    } else {
      progress.accept("continuing after step " + done);
    }
    mark.put(done);
    var settling = new Settling(!manifest.address().equals(award.address()), clock.instant());
    var steps = Taking.of(manifest);
    for (int i = done; i < steps.size(); i++) {
      take(steps.get(i), key, manifest, settling);
      mark.put(i + 1);
      progress.accept("step %d of %d".formatted(i + 1, steps.size()));
    }
    holds(manifest);
    mark.remove();
    return report(manifest, settling);
  }

  private static RecipientStanzaReader key(String identity) throws ArchiveFailure {
    try {
      return Age.with(identity);
    } catch (GeneralSecurityException e) {
      throw new ArchiveFailure("The archive is damaged: it has no key.", e);
    }
  }

  private void isNoFileThere() throws IOException, ArchiveFailure {
    try (var keys = award.evidence().keys("")) {
      if (keys.findAny().isPresent()) {
        throw new ArchiveFailure(
            "There are files of evidence already; an archive can only be imported into an empty store.");
      }
    }
  }

  /**
   * A vote that is not counted yet must find its share of the key, or people who do without, or it
   * never could be.
   */
  private void canBeCounted(Inventory manifest) throws ArchiveFailure {
    for (var vote : left(manifest)) {
      var people = manifest.holders().get(vote);
      if (people == null) {
        throw LeftShare.refusal(vote, keyOf(manifest, vote));
      }
      if (!leavesShares) {
        throw LeftShare.refusal(vote, keyOf(manifest, vote), people);
      }
    }
  }

  /** The votes whose share neither comes along nor opens here. */
  private List<String> left(Inventory manifest) {
    var usable = award.keys().usable();
    return manifest.votes().entrySet().stream()
        .filter(vote -> !usable.contains(vote.getValue()))
        .map(Map.Entry::getKey)
        .filter(id -> manifest.parts().stream().noneMatch(part -> part.isOf(Part.Kind.KEY, id)))
        .toList();
  }

  private static String keyOf(Inventory manifest, String vote) {
    return Objects.requireNonNull(manifest.votes().get(vote));
  }

  private void take(Taking step, RecipientStanzaReader key, Inventory manifest, Settling settling)
      throws IOException, ArchiveFailure {
    var part = step.part();
    try (var in = archive.open(part, key)) {
      switch (part.kind()) {
        case EVIDENCE -> award.evidence().put(part.what(), in.readAllBytes());
        case KEY -> {
          if (manifest.votes().containsKey(part.what())) {
            award.keys().shares().keep(part.what(), TrusteeSecret.read(in.readAllBytes()));
          }
        }
        case TABLE -> {
          try (var lines =
                  new BufferedReader(
                      new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
              var puts = new Puts(award.store(), award.table(step.table()))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
              put(step, ItemJson.read(line), settling, puts);
            }
          }
        }
      }
    }
  }

  private static void put(
      Taking step, Map<String, AttributeValue> item, Settling settling, Puts puts) {
    if (step.takes(item)) {
      settling.settle(step.table(), item).forEach(puts::put);
    }
  }

  private void holds(Inventory manifest) throws ArchiveFailure {
    var broken = Heads.broken(award, manifest.heads().keySet());
    if (broken.isPresent()) {
      throw new ArchiveFailure(
          "Everything was imported, but the log %s is not intact: it was tampered with before the export, or here."
              .formatted(broken.get()));
    }
    if (!Heads.cameTo(award, manifest.heads())) {
      throw new ArchiveFailure(
          "Everything was imported, but the logs do not reach the point at which the export ended.");
    }
  }

  private List<String> report(Inventory manifest, Settling settling) {
    var report = new ArrayList<String>();
    manifest.counts().forEach((what, count) -> report.add("%,10d  %s".formatted(count, what)));
    report.add(
        Heads.of(award).equals(manifest.heads())
            ? "Every log is intact, and is as long as it was."
            : "Every log is intact, and has continued from where it ended: the clock, the count or somebody was at work before this ended.");
    report.addAll(settling.report());
    for (var vote : left(manifest)) {
      var people = Objects.requireNonNull(manifest.holders().get(vote));
      report.addAll(LeftShare.report(vote, people));
    }
    return report;
  }
}
