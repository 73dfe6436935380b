package org.businessleaderaward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what the second reader of the first entries put right ({@code docs/seed-review.md}). The
 * fixture {@code seed/second-reading.json} has, for each entry, words that its text has in each
 * language, or has not.
 */
class SeedSecondReadingTests {
  private static final int RUN = 9;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Names that the French texts share with the report. */
  private static final List<String> NAMES =
      List.of(
          "Protocole relatif à la traite des personnes",
          "Journée internationale pour l’abolition de l’esclavage",
          "Conseil de promotion des exportations de vêtements",
          "Ministère de la femme et du développement de l’enfant");

  private final Map<String, Entry> entries =
      DirectorySeed.read().stream().collect(Collectors.toMap(Entry::id, Function.identity()));

  @Test
  void theTextsSayWhatTheSecondReaderMissed() {
    var read = json("second-reading.json");
    assertThat(read).hasSizeGreaterThan(30);
    for (var each : read) {
      var partnership = partnership(each.required("entry").stringValue());
      var text =
          each.required("field").stringValue().equals("name")
              ? partnership.name()
              : partnership.summary();
      for (var words : each.required("words").properties()) {
        var language = Language.valueOf(words.getKey().toUpperCase(Locale.ROOT));
        assertThat(text.in(language))
            .as("%s, paragraph %s", partnership.id(), each.required("paragraph"))
            .contains(words.getValue().stringValue());
      }
      for (var words : each.path("not").properties()) {
        var language = Language.valueOf(words.getKey().toUpperCase(Locale.ROOT));
        assertThat(text.in(language))
            .as("%s, paragraph %s", partnership.id(), each.required("paragraph"))
            .doesNotContain(words.getValue().stringValue());
      }
    }
  }

  /** Paragraphs 17 and 18: "diffusés sur", and no more. */
  @Test
  void aBroadcasterIsWhereSomethingWasShown() {
    assertThat(roles("partnership-public-service-announcements-1"))
        .containsEntry("organisation-cnn-9", OrganisationRole.HOST)
        .containsEntry("organisation-al-jazeera-d", OrganisationRole.HOST)
        .containsEntry("organisation-deutsche-welle-k", OrganisationRole.HOST);
    assertThat(roles("partnership-working-lives-4"))
        .containsEntry("organisation-bbc-world-news-c", OrganisationRole.HOST);
  }

  /** Paragraphs 35, 36, 42 and 49. */
  @Test
  void noRoleIsMoreThanItsParagraphSays() {
    assertThat(roles("partnership-manama-declaration-q")).isEmpty();
    assertThat(roles("partnership-manama-conference-w"))
        .containsOnly(Map.entry("organisation-women-leaders-council-w", OrganisationRole.PARTNER));
    assertThat(roles("partnership-company-communication-materials-c").values())
        .hasSize(3)
        .containsOnly(OrganisationRole.LEAD);
    assertThat(partnership("partnership-world-economic-forum-session-7").relations())
        .extracting(Relation::to)
        .containsExactly("partnership-vienna-forum-t");
  }

  /**
   * The report's language is French. The fixture has the CRC-32 of every nine words that follow one
   * another in it, so that a sentence that was copied is seen without the report.
   */
  @Test
  void noFrenchTextHasNineWordsOfTheReportInARow() {
    var runs = runsOfTheReport();
    for (var entry : entries.values()) {
      if (entry instanceof Partnership partnership) {
        assertThat(shared(partnership.summary().in(Language.FR), runs))
            .as(partnership.id())
            .isEmpty();
      }
    }
    assertThat(shared("Des programmes conjoints sont en cours d’élaboration en Argentine", runs))
        .isNotEmpty();
  }

  private List<String> shared(String text, Set<Integer> runs) {
    var names =
        Stream.concat(
                NAMES.stream(), entries.values().stream().map(each -> each.name().in(Language.FR)))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    var rest = text;
    for (var name : names) {
      rest = rest.replace(name, "\n");
    }
    var found = new ArrayList<String>();
    for (var part : rest.lines().toList()) {
      var words =
          WORD.matcher(part.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
      for (int i = 0; i + RUN <= words.size(); i++) {
        var run = String.join(" ", words.subList(i, i + RUN));
        if (runs.contains(hash(run))) {
          found.add(run);
        }
      }
    }
    return found;
  }

  private static int hash(String run) {
    var crc = new CRC32();
    crc.update(run.getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }

  private static Set<Integer> runsOfTheReport() {
    try (var in = SeedSecondReadingTests.class.getResourceAsStream("/seed/report-runs.bin")) {
      var numbers = ByteBuffer.wrap(Objects.requireNonNull(in).readAllBytes()).asIntBuffer();
      var runs = new HashSet<Integer>();
      while (numbers.hasRemaining()) {
        runs.add(numbers.get());
      }
      return runs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, OrganisationRole> roles(String id) {
    return partnership(id).participants().stream()
        .collect(Collectors.toMap(Participant::organisation, Participant::role));
  }

  private Partnership partnership(String id) {
    return (Partnership) Objects.requireNonNull(entries.get(id), id);
  }

  private static JsonNode json(String file) {
    try (var in = SeedSecondReadingTests.class.getResourceAsStream("/seed/" + file)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
