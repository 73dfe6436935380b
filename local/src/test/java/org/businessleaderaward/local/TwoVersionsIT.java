package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Template;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.SiteOperation;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two versions of the functions at work on one store, as during a deployment and after somebody
 * went back: a newer one, in a jar of its own, whose nominations and the documents in them have an
 * attribute that the jar of today does not know.
 */
class TwoVersionsIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SITE = "https://award.example";
  private static final String PREFIX = "two";
  private static final String NAME = "Amina Said";
  private static final String OTHER_NAME = "Amina Said-Haddad";

  /**
   * What the newer version puts into the attribute, and shows in the place of what it is beside.
   */
  private static final String MORE = "Of a newer version: ";

  @TempDir Path folder;
  private String cookie = "";

  /** A place in a source, and what the newer version has there. */
  private record Change(String before, String after) {}

  @Test
  void whatANewerOneWroteIsThereAfterAnOlderOneHasWritten() throws Exception {
    try (var store = Dynoxide.start(folder.resolve("store.db"))) {
      store.createTables(Template.read(ProjectRoot.find().resolve("template.yaml")).tables(PREFIX));
      var edition = open(Storage.of(store.client(), PREFIX));
      try (var newer = start(store, List.of(newerJar()), "newer");
          var older = start(store, List.of(), "older")) {
        save(newer.ready(), draft(edition, NAME, 0));
        assertThat(room(newer).at("/nominator/relation").asString()).isEqualTo(MORE + NAME);
        var changed = save(older.ready(), draft(edition, OTHER_NAME, 1));
        assertThat(changed.at("/nominee/name").asString()).isEqualTo(OTHER_NAME);
        assertThat(changed.toString()).doesNotContain(MORE);
        submit(older);
        var read = room(newer);
        assertThat(read.path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(read.at("/nominee/name").asString()).isEqualTo(OTHER_NAME);
        assertThat(read.at("/nominator/relation").asString()).isEqualTo(MORE + NAME);
        assertThat(read.path("statements"))
            .hasSize(edition.criteria().size())
            .allMatch(each -> each.path("text").asString().startsWith(MORE));
      }
    }
  }

  private static Edition open(Storage storage) {
    var editions = new Editions(storage);
    var seed = new ProgrammeSeed(editions, new AuditLog(storage), new Transactions(storage));
    seed.load(Instant.now().minus(Duration.ofDays(1)));
    return editions.withOpenCall(Instant.now()).orElseThrow();
  }

  /** The sources of two classes with more in them, compiled against what is built. */
  private Path newerJar() throws IOException {
    var sources = Files.createDirectories(folder.resolve("sources"));
    var classes = Files.createDirectories(folder.resolve("classes"));
    var changed =
        List.of(
            change(
                sources,
                "NominationItem",
                new Change(
                    "          .extend(texts())\n",
                    """
                              .extend(texts())
                              .addAttribute(
                                  String.class, a -> a.name("more").getter(i -> i.more).setter((i, v) -> i.more = v))
                    """),
                new Change(
                    "  String id = \"\";\n", "  String id = \"\";\n  @Nullable String more;\n"),
                new Change(
                    "    texts.putAll(content.texts());\n",
                    """
                        texts.putAll(content.texts());
                        more = "%s" + content.texts().get(DraftText.NOMINEE_NAME);
                    """
                        .formatted(MORE)),
                new Change(
                    "  private Draft content() {\n",
                    """
                      private Draft content() {
                        texts.put(DraftText.NOMINATOR_RELATION, more == null ? "It is lost." : more);
                    """)),
            change(
                sources,
                "StatementItem",
                new Change(
                    "          .build();\n",
                    """
                              .addAttribute(
                                  String.class, a -> a.name("more").getter(i -> i.more).setter((i, v) -> i.more = v))
                              .build();
                    """),
                new Change(
                    "  String text = \"\";\n",
                    "  String text = \"\";\n  String more = \"It is lost.\";\n"),
                new Change(
                    "    item.text = statement.text();\n",
                    "    item.text = statement.text();\n    item.more = \"%s\" + item.text;\n"
                        .formatted(MORE)),
                new Change("Statement(criterion, text)", "Statement(criterion, more)")));
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var options = List.of("-proc:none", "-nowarn", "-d", classes.toString());
      var units = files.getJavaFileObjectsFromPaths(changed);
      assertThat(compiler.getTask(null, files, null, options, null, units).call()).isTrue();
    }
    return jar(classes);
  }

  private static Path change(Path sources, String name, Change... changes) throws IOException {
    var source = "functions/src/main/java/org/businessleaderaward/nominations/" + name + ".java";
    var text = Files.readString(ProjectRoot.find().resolve(source));
    for (var change : changes) {
      assertThat(text).as(source).containsOnlyOnce(change.before());
      text = text.replace(change.before(), change.after());
    }
    return Files.writeString(sources.resolve(name + ".java"), text);
  }

  private Path jar(Path classes) throws IOException {
    var jar = folder.resolve("newer.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  private RoomProcess start(Dynoxide store, List<Path> before, String name) throws IOException {
    return RoomProcess.start(
        before,
        Map.of(
            "SPRING_CLOUD_FUNCTION_DEFINITION", Room.NOMINATIONS.id(),
            "TABLE_PREFIX", PREFIX,
            "SITE_URL", SITE,
            "EVIDENCE_FOLDER", Files.createDirectories(folder.resolve("evidence")).toString(),
            "AWS_ENDPOINT_URL", store.endpoint().toString(),
            "DYNAMODB_ENDPOINT", store.endpoint().toString()),
        folder.resolve(name + ".log"));
  }

  /** With another name nothing else of it is another. */
  private static Map<String, Object> draft(Edition edition, String nominee, int version) {
    var criteria = edition.criteria().stream().map(one -> Map.of("id", one.id())).toList();
    var input = new HashMap<>(Nomination.of(NAME, JSON.valueToTree(Map.of("criteria", criteria))));
    var named = new HashMap<String, Object>();
    ((Map<?, ?>) Objects.requireNonNull(input.get("nominee")))
        .forEach((field, text) -> named.put((String) field, text));
    named.put("name", nominee);
    input.put("nominee", named);
    if (version == 0) {
      input.put("key", UUID.randomUUID().toString());
    } else {
      input.put("version", version);
    }
    return input;
  }

  private JsonNode room(RoomProcess room) {
    return send(room, "NominationRoom", Map.of("language", "EN")).path("nomination");
  }

  private JsonNode save(RoomProcess room, Map<String, Object> draft) {
    var saved = send(room, "SaveDraft", Map.of("input", draft)).path("saveDraft");
    assertThat(saved.path("userErrors")).isEmpty();
    return saved.path("nomination");
  }

  private void submit(RoomProcess room) {
    var input = new HashMap<String, Object>();
    input.put("idempotencyKey", UUID.randomUUID().toString());
    input.put("version", 2);
    input.put("declaresAccuracy", true);
    input.put("allowsContact", true);
    var submitted = send(room, "SubmitNomination", Map.of("input", input));
    assertThat(submitted.at("/submitNomination/receipt/reference").asString()).isNotEmpty();
  }

  private JsonNode send(RoomProcess room, String operation, Map<String, ?> variables) {
    var text = SiteOperation.of(Room.NOMINATIONS, operation).text();
    var event =
        Map.of(
            "httpMethod", "POST",
            "path", Room.NOMINATIONS.path(),
            "headers", Map.of("Content-Type", "application/json", "Origin", SITE, "Cookie", cookie),
            "body", JSON.writeValueAsString(Map.of("query", text, "variables", variables)));
    var answer = JSON.readTree(room.answer(JSON.writeValueAsString(event)));
    var set = answer.at("/multiValueHeaders/Set-Cookie/0").asString("");
    if (!set.isEmpty()) {
      cookie = set.substring(0, set.indexOf(';'));
    }
    var body = JSON.readTree(answer.path("body").asString());
    assertThat(body.has("errors")).as(body.toString()).isFalse();
    return body.path("data");
  }
}
