package org.businessleaderaward.local;

import java.nio.file.Path;

/** Where the log goes: JSON lines into the data directory, and what is wrong to the terminal. */
final class Logs {
  private Logs() {}

  /** To be called before anything logs. */
  static void to(Path data) {
    System.setProperty("logback.configurationFile", "logback-local.xml");
    System.setProperty("award.log", data.resolve("log").resolve("server.jsonl").toString());
  }
}
