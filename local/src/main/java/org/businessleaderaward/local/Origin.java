package org.businessleaderaward.local;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The one origin at which the site and every room answer, on the loopback interface only. */
final class Origin implements AutoCloseable {
  private static final int THREADS = 64;
  private static final int LONGEST_HEADER = 64 * 1024;
  private static final List<String> COMPRESSED =
      List.of(
          "application/graphql-response+json",
          "application/json",
          "application/manifest+json",
          "application/xml",
          "image/svg+xml",
          "text/css",
          "text/html",
          "text/javascript",
          "text/plain");

  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Server server;
  private final ServerConnector connector;

  private Origin(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Takes the port; nothing is answered yet.
   *
   * @throws StartFailure when the port cannot be had
   */
  static Origin open(int port) throws StartFailure {
    var threads = new QueuedThreadPool(THREADS);
    // Whoever sends half a request holds up a virtual thread, of which there are enough.
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var server = new Server(threads);
    SiteHandler.TYPES.forEach(server.getMimeTypes()::addMimeMapping);
    server.setErrorHandler(Origin::sayNoMoreThanTheStatus);
    server.setStopTimeout(GRACE.toMillis());
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(LONGEST_HEADER);
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException e) {
      throw new StartFailure(
          e.getCause() instanceof BindException
              ? "Port %d is in use. Stop what uses it, or choose another, such as PORT=%d ./run."
                  .formatted(port, port + 1)
              : "Port %d cannot be opened (%s). Choose another with PORT=<number>."
                  .formatted(port, e.getMessage()),
          e);
    }
    return new Origin(server, connector);
  }

  /** For what no handler answers: the page of the server's own would name classes. */
  private static boolean sayNoMoreThanTheStatus(
      Request request, Response response, Callback callback) {
    int status = response.getStatus();
    var text = status + " " + HttpStatus.getMessage(status) + "\n";
    Pages.send(response, callback, status, "text/plain;charset=utf-8", text);
    return true;
  }

  /** Where people reach it, without a slash at the end. */
  String url() {
    return "http://localhost:" + connector.getLocalPort();
  }

  /**
   * Begins to answer.
   *
   * @return what takes no more requests, and answers those that it has
   */
  AutoCloseable serve(
      RoomsHandler rooms,
      EvidenceHandler evidence,
      ExportsHandler exports,
      EntryPagesHandler entryPages,
      MailFolder mail,
      Path site,
      Path packages)
      throws Exception {
    server.setHandler(
        new GracefulHandler(
            new Guard(
                compressed(
                    new Handler.Sequence(
                        rooms,
                        evidence,
                        exports,
                        new LocalModeHandler(),
                        new MailboxHandler(mail),
                        new GraphiqlHandler(packages),
                        entryPages,
                        new SiteHandler(site))))));
    server.start();
    return server::stop;
  }

  /**
   * What is read is compressed, as at the edge; what is sent is taken as it comes, and never
   * unpacked.
   */
  private static Handler compressed(Handler handler) {
    var compressing = new CompressionHandler(handler);
    var gzip = new GzipCompression();
    compressing.putCompression(gzip);
    var config =
        CompressionConfig.builder()
            .compressIncludeMethod("GET")
            .decompressExcludeEncoding(gzip.getEncodingName());
    COMPRESSED.forEach(config::compressIncludeMimeType);
    compressing.putConfiguration("/*", config.build());
    return compressing;
  }

  /** Lets go of the port. */
  @Override
  public void close() {
    connector.close();
  }
}
