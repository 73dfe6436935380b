package org.businessleaderaward.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * A way to a store that takes a while, as that of a function to DynamoDB does. What is sent arrives
 * so much later, and nothing waits for what was sent before it.
 */
final class SlowStore implements AutoCloseable {
  private static final int MOST_AT_ONCE = 64 * 1024;
  private static final Bytes END = new Bytes(0, "");

  /** How a transaction begins; the SDK sends a request's head as one. */
  private static final String TRANSACTION = "DynamoDB_20120810.TransactWriteItems";

  private final URI store;
  private final Duration way;
  private final ServerSocket listening;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final LongAdder transactions = new LongAdder();

  /** What was sent, a letter for each byte, and when it arrives. Nothing is the end. */
  private record Bytes(long due, String sent) {}

  SlowStore(URI store, Duration way) throws IOException {
    this.store = store;
    this.way = way;
    this.listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    var _ = Thread.startVirtualThread(this::accept);
  }

  /** Where the way begins. */
  URI endpoint() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** How many transactions were tried since this was asked last. */
  long transactions() {
    return transactions.sumThenReset();
  }

  private void accept() {
    while (true) {
      try {
        var caller = listening.accept();
        var callee = new Socket(store.getHost(), store.getPort());
        for (var socket : List.of(caller, callee)) {
          socket.setTcpNoDelay(true);
          sockets.add(socket);
        }
        var underWay = new LinkedBlockingQueue<Bytes>();
        var _ = Thread.startVirtualThread(() -> send(caller, underWay));
        var _ = Thread.startVirtualThread(() -> arrive(underWay, callee));
        var _ = Thread.startVirtualThread(() -> answer(callee, caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void send(Socket caller, BlockingQueue<Bytes> underWay) {
    var buffer = new byte[MOST_AT_ONCE];
    try (var in = caller.getInputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        var sent = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        if (sent.contains(TRANSACTION)) {
          transactions.increment();
        }
        underWay.add(new Bytes(System.nanoTime() + way.toNanos(), sent));
      }
    } catch (IOException closed) {
      // As the end of what is sent.
    }
    underWay.add(END);
  }

  private static void arrive(BlockingQueue<Bytes> underWay, Socket callee) {
    try (callee;
        OutputStream out = callee.getOutputStream()) {
      for (var next = underWay.take(); !next.sent().isEmpty(); next = underWay.take()) {
        for (long wait = next.due() - System.nanoTime();
            wait > 0;
            wait = next.due() - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        out.write(next.sent().getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (IOException closed) {
      // The caller is told by the end of its connection.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(Socket callee, Socket caller) {
    try (caller;
        InputStream in = callee.getInputStream();
        OutputStream out = caller.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException closed) {
      // One of both has ended.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (var socket : sockets) {
      socket.close();
    }
  }
}
