package org.businessleaderaward.jury;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the keys of all tests' votes lie: finding the primes of one takes seconds. */
public final class TallyKeys {
  public static final Path FOLDER = create();

  private TallyKeys() {}

  private static Path create() {
    try {
      return Files.createTempDirectory("tally-keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
