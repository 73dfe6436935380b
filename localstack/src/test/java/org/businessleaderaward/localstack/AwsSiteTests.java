package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What aws/site uploads of a site, and what the store is told of it. */
class AwsSiteTests extends AwsFixture {
  private static final Pattern FILTER = Pattern.compile("--(exclude|include) (\\S+)");
  private static final Pattern PLACES = Pattern.compile("/frontend-static/build(\\S*) s3://(\\S+)");
  private static final Pattern TYPE = Pattern.compile("--content-type (\\S+; charset=utf-8)");
  private static final Pattern CACHING = Pattern.compile("--cache-control (\\S+)");

  /**
   * Each file goes up once; by itself the command line tells S3 its type without the characters.
   */
  @ParameterizedTest
  @CsvSource({
    "en/index.html, text/html; charset=utf-8, no-cache",
    "robots.txt, text/plain; charset=utf-8, no-cache",
    "sitemap.xml, application/xml; charset=utf-8, no-cache",
    "_app/immutable/entry/start.js, text/javascript; charset=utf-8, public",
    "_app/immutable/assets/0.css, text/css; charset=utf-8, public",
    "_app/immutable/assets/font.woff2, '', public",
    "_app/version.json, '', no-cache",
    ".well-known/sbom, '', no-cache"
  })
  void saysInWhichCharactersTextsAreWritten(String file, String type, String caching)
      throws IOException, InterruptedException {
    var ended =
        run(with("REFUSED", "nothing", "SITE", "https://award.example"), "aws/site", "award");
    ended.succeeded();
    var uploads =
        ended.asked().stream()
            .filter(line -> line.startsWith("s3 sync"))
            .filter(line -> takes(line, file))
            .toList();
    assertThat(uploads).hasSize(1);
    assertThat(found(TYPE, uploads)).isEqualTo(type);
    assertThat(found(CACHING, uploads)).startsWith(caching);
  }

  /** The templates of entries' pages are the site's; what the worker writes with them is newer. */
  @Test
  void asksForTheEntriesPagesOnceTheSiteIsThere() throws IOException, InterruptedException {
    var ended =
        run(with("REFUSED", "nothing", "SITE", "https://award.example"), "aws/site", "award");
    ended.succeeded();
    var asked =
        ended.asked().stream().filter(line -> line.matches("(s3 sync|lambda invoke) .*")).toList();
    assertThat(asked.getLast())
        .contains("--function-name award-index:live", "--payload fileb:///dev/stdin");
  }

  @Test
  void row73BuildsTheSiteWithWhomToTellOfAWeakness() throws IOException, InterruptedException {
    var named = with("SITE", "https://award.example", "WATCH", "mailto:watch@your.example");
    assertThat(run(named, "aws/site", "award").asked())
        .contains("a weakness goes to mailto:watch@your.example");
    assertThat(run(with("SITE", "https://award.example"), "aws/site", "award").asked())
        .contains("a weakness goes to nobody");
  }

  @Test
  void buildsTheSiteWithThoseWhomTheAwardHasAnnounced() throws IOException, InterruptedException {
    var ended = run(with("SITE", "https://award.example"), "aws/site", "award");
    ended.succeeded();
    assertThat(ended.asked())
        .containsSubsequence(
            "https://award.example/graphql is asked whom it has announced",
            "laureates are in announced.json")
        .noneMatch(line -> line.startsWith("s3 cp"));
  }

  /** A page that has named a laureate goes on doing so. */
  @Test
  void takesThoseWhomTheSiteNamedBeforeWhenTheAwardDoesNotAnswer()
      throws IOException, InterruptedException {
    var account =
        with("SITE", "https://award.example", "ROOM_SILENT", "1", "BUCKETS", "award-site");
    var ended = run(account, "aws/site", "award");
    ended.succeeded();
    assertThat(ended.said())
        .contains("Error: no answer", "Once https://award.example/graphql answers, run aws/site");
    assertThat(ended.asked()).anyMatch(line -> line.contains("s3://award-site/announced.json"));
    assertThat(ended.asked()).contains("laureates are in ");
  }

  /** A page that names nobody any more would be worse than one that is older. */
  @Test
  void uploadsNothingWhenItCannotTellWhomTheSiteNamed() throws IOException, InterruptedException {
    var account =
        with("SITE", "https://award.example", "ROOM_SILENT", "1", "BUCKETS", "award-site");
    account.put("REFUSED", "list-objects");
    var ended = run(account, "aws/site", "award");
    ended.failed("ExpiredToken");
    assertThat(ended.asked()).noneMatch(line -> line.startsWith("s3 sync"));
  }

  @Test
  void stopsAtTheFirstUploadThatIsRefused() throws IOException, InterruptedException {
    var account = with("REFUSED", "include *.css", "SITE", "https://award.example");
    var ended = run(account, "aws/site", "award");
    ended.failed("Uploading what never changes failed");
    assertThat(ended.asked()).noneMatch(line -> line.contains("*.js"));
  }

  /** As the command line decides: of the filters that fit a file the last counts. */
  private static boolean takes(String upload, String file) {
    var places = PLACES.matcher(upload);
    assertThat(places.find()).as(upload).isTrue();
    var from = places.group(1).replaceFirst("^/", "");
    assertThat(places.group(2)).isEqualTo(from.isEmpty() ? "award-site" : "award-site/" + from);
    if (!file.startsWith(from)) {
      return false;
    }
    var name = Path.of(file.substring(from.isEmpty() ? 0 : from.length() + 1));
    boolean taken = true;
    for (var filter : FILTER.matcher(upload).results().toList()) {
      var like = filter.group(2).replace("*", "**");
      if (FileSystems.getDefault().getPathMatcher("glob:" + like).matches(name)) {
        taken = filter.group(1).equals("include");
      }
    }
    return taken;
  }

  private static String found(Pattern pattern, List<String> uploads) {
    var found = pattern.matcher(uploads.getFirst());
    return found.find() ? found.group(1) : "";
  }
}
