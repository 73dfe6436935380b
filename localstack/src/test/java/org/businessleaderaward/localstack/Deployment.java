package org.businessleaderaward.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.local.Story;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A LocalStack of its own with the stack on it, brought up, filled and taken down by the commands
 * that people use, on free ports and with a folder of its own.
 */
final class Deployment implements AutoCloseable {
  /** What the stack is called; its tables' names begin with it. */
  static final String STACK = "award-local";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

  private final Path state;
  private final Map<String, String> environment;

  /** For tests that are broken off: what the commands start outlives this JVM. */
  private final Thread down = new Thread(() -> run("down"));

  private String said = "";

  private Deployment(Path state, Map<String, String> environment) {
    this.state = state;
    this.environment = environment;
  }

  /** What a command said on standard output and error, and how it ended. */
  record Ended(int code, String said) {}

  /** Prepares one; nothing runs yet. */
  static Deployment in(Path state) {
    var deployment =
        new Deployment(
            state,
            Map.of(
                "LOCALSTACK_STATE", state.toString(),
                "LOCALSTACK_PORT", Integer.toString(freePort()),
                "SITE_PORT", Integer.toString(freePort()),
                // Maven has just built it, and is still at it.
                "BUILT", "1",
                "JAVA_HOME", System.getProperty("java.home")));
    Runtime.getRuntime().addShutdownHook(deployment.down);
    return deployment;
  }

  /** Runs one of the commands in {@code localstack/}, from elsewhere. */
  Ended run(String command) {
    return run(
        new ProcessBuilder(ProjectRoot.find().resolve("localstack").resolve(command).toString())
            .directory(state.toFile()));
  }

  /** Runs a command of the project that asks AWS, as somebody at a terminal does. */
  Ended ask(String... command) {
    return run(asking(command));
  }

  /** Begins such a command, for one that waits for somebody on its way. */
  Process begin(String... command) {
    try {
      return asking(command).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder asking(String... command) {
    var builder = new ProcessBuilder(command).directory(ProjectRoot.find().toFile());
    var localstack = ProjectRoot.find().resolve("localstack");
    var tools = localstack.resolve("tools") + ":" + localstack.resolve(".venv/bin");
    builder.redirectErrorStream(true).environment().putAll(environment);
    builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    builder.environment().put("AWS_ENDPOINT_URL", endpoint());
    builder.environment().put("AWS_REGION", Region.EU_CENTRAL_1.id());
    builder.environment().put("AWS_DEFAULT_REGION", Region.EU_CENTRAL_1.id());
    builder.environment().put("AWS_ACCESS_KEY_ID", "test");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "test");
    builder.environment().put("YES", RehearsedStacks.SECOND);
    builder.environment().put("WAIT_SECONDS", "8");
    return builder;
  }

  private String endpoint() {
    return "http://127.0.0.1:" + environment.get("LOCALSTACK_PORT");
  }

  /** Has Chromium do on the deployed site what {@code frontend-static/e2e/deployed.ts} says. */
  String browse() {
    var builder =
        new ProcessBuilder("npm", "run", "e2e")
            .directory(ProjectRoot.find().resolve("frontend-static").toFile());
    builder.environment().put("DEPLOYED_URL", site());
    return run(builder).said();
  }

  private Ended run(ProcessBuilder builder) {
    try {
      builder.redirectErrorStream(true);
      builder.environment().putAll(environment);
      var process = builder.start();
      var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Deploys and keeps what was said. */
  String deploy() {
    said = succeed("deploy");
    return said;
  }

  private String succeed(String command) {
    var ended = run(command);
    if (ended.code() != 0) {
      throw new AssertionError("localstack/" + command + " failed: " + ended.said());
    }
    return ended.said();
  }

  /** Where the site and every room answer, without a slash at the end. */
  String site() {
    return printed("Site +(\\S+)/");
  }

  /** Where sent mail is listed. */
  String mailbox() {
    return printed("Mailbox +(\\S+)");
  }

  String publicRoom() {
    return printed("Public room +(\\S+)");
  }

  private String printed(String pattern) {
    var match = Pattern.compile(pattern).matcher(said);
    if (!match.find()) {
      throw new AssertionError("not printed: " + pattern + " in " + said);
    }
    return match.group(1);
  }

  /** Every mail that SES has sent, newest first. */
  List<Story.Letter> letters() throws IOException, InterruptedException {
    var letters = new ArrayList<Story.Letter>();
    for (var mail : JsonMapper.shared().readTree(get(mailbox()).body()).get("messages")) {
      letters.add(
          new Story.Letter(
              mail.at("/Destination/ToAddresses/0").asString(),
              mail.at("/Body/text_part").asString()));
    }
    Collections.reverse(letters);
    return letters;
  }

  /** An output of the stack. */
  String output(String name) {
    return outputs().get(name).asString();
  }

  /** The last part of an output, such as the queue's name in its address. */
  String physicalName(String name) {
    var value = output(name);
    return value.substring(value.lastIndexOf('/') + 1);
  }

  private JsonNode outputs() {
    return JsonMapper.shared().readTree(state.resolve("outputs.json").toFile());
  }

  /** What the commands started and left running, with what that started. */
  List<ProcessHandle> processes() {
    try (var files = Files.list(state)) {
      return files
          .filter(file -> file.toString().endsWith(".pid"))
          .map(Deployment::process)
          .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessHandle process(Path file) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(file).split(" ", 2)[0]))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A client for one of the services. */
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(URI.create(endpoint()))
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(CREDENTIALS)
        .httpClientBuilder(AwsCrtHttpClient.builder())
        .build();
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(down);
    succeed("down");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
