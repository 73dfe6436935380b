package org.businessleaderaward.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * HTTP to the store beside this JVM, which says how long each answer is: a call takes two fifths of
 * the processor that it takes a client for the whole net, and tests make hundreds of thousands.
 */
final class StoreHttp implements SdkHttpClient {
  private final Deque<OpenSocket> idle = new ConcurrentLinkedDeque<>();

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Call(request);
  }

  @Override
  public void close() {
    for (var one = idle.poll(); one != null; one = idle.poll()) {
      one.close();
    }
  }

  /** A socket on which calls are made one after the other. */
  private record OpenSocket(Socket socket, InputStream in) {
    static OpenSocket to(URI store) throws IOException {
      var socket = new Socket(store.getHost(), store.getPort());
      socket.setTcpNoDelay(true);
      return new OpenSocket(socket, new BufferedInputStream(socket.getInputStream()));
    }

    String line() throws IOException {
      var line = new StringBuilder();
      for (int one = in.read(); one != '\n'; one = in.read()) {
        if (one < 0) {
          throw new EOFException("the store has broken off");
        }
        line.append((char) one);
      }
      return line.toString().strip();
    }

    void close() {
      try {
        socket.close();
      } catch (IOException e) {
        // It is closed as far as it can be.
      }
    }
  }

  private final class Call implements ExecutableHttpRequest {
    private final HttpExecuteRequest request;
    private volatile boolean aborted;

    Call(HttpExecuteRequest request) {
      this.request = request;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
      var kept = idle.poll();
      var open = kept == null ? OpenSocket.to(request.httpRequest().getUri()) : kept;
      try {
        var bytes = written();
        if (aborted) {
          throw new IOException("aborted before it was sent");
        }
        open.socket().getOutputStream().write(bytes);
        var response = answer(open);
        idle.push(open);
        return response;
      } catch (IOException | RuntimeException e) {
        open.close();
        throw e;
      }
    }

    @Override
    public void abort() {
      aborted = true;
    }

    private byte[] written() throws IOException {
      var http = request.httpRequest();
      var body = body();
      var head = new StringBuilder();
      line(head, http.method() + " " + pathOf(http) + " HTTP/1.1");
      line(head, "Host: " + http.host() + ":" + http.port());
      http.forEachHeader(
          (name, values) -> {
            if (!name.equalsIgnoreCase("Host") && !name.equalsIgnoreCase("Content-Length")) {
              values.forEach(value -> line(head, name + ": " + value));
            }
          });
      line(head, "Content-Length: " + body.length);
      line(head, "");
      var bytes = new ByteArrayOutputStream(head.length() + body.length);
      bytes.writeBytes(head.toString().getBytes(ISO_8859_1));
      bytes.writeBytes(body);
      return bytes.toByteArray();
    }

    private byte[] body() throws IOException {
      var content = request.contentStreamProvider();
      if (content.isEmpty()) {
        return new byte[0];
      }
      try (var stream = content.get().newStream()) {
        return stream.readAllBytes();
      }
    }
  }

  private static String pathOf(SdkHttpRequest http) {
    return http.encodedPath().isEmpty() ? "/" : http.encodedPath();
  }

  private static void line(StringBuilder head, String line) {
    head.append(line).append("\r\n");
  }

  private static HttpExecuteResponse answer(OpenSocket open) throws IOException {
    var status = open.line().split(" ", 3);
    var response = SdkHttpFullResponse.builder().statusCode(Integer.parseInt(status[1]));
    for (var line = open.line(); !line.isEmpty(); line = open.line()) {
      int colon = line.indexOf(':');
      response.appendHeader(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    int length =
        response
            .firstMatchingHeader("Content-Length")
            .map(Integer::parseInt)
            .orElseThrow(() -> new IOException("the store does not say how long its answer is"));
    var body = open.in().readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the store has broken off");
    }
    return HttpExecuteResponse.builder()
        .response(response.build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }
}
