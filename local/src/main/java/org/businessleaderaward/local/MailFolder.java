package org.businessleaderaward.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.mail.Transport;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps mail in a folder instead of sending it, a file per letter. A letter counts as sent when its
 * file is on the disk; a letter sent again takes the place of the first.
 */
final class MailFolder implements Transport {
  private static final String ENDING = ".json";

  private final Path folder;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  MailFolder(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * A letter that was sent.
   *
   * @param recipient id of whoever it was for
   */
  record Sent(
      String id,
      String recipient,
      String to,
      String subject,
      String text,
      String html,
      Instant sentAt) {}

  @Override
  public void send(Message letter) {
    var sent =
        new Sent(
            letter.id(),
            letter.recipient(),
            letter.to(),
            letter.subject(),
            letter.text(),
            letter.html(),
            clock.instant());
    try {
      DurableFile.write(file(letter.id()), json.writeValueAsString(sent));
    } catch (IOException e) {
      throw new UncheckedIOException("the letter could not be kept", e);
    }
  }

  /** Every letter, newest first. */
  List<Sent> letters() {
    try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      var letters = new java.util.ArrayList<Sent>();
      for (var file : files) {
        read(file).ifPresent(letters::add);
      }
      letters.sort(Comparator.comparing(Sent::sentAt).reversed().thenComparing(Sent::id));
      return letters;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One letter. */
  Optional<Sent> letter(String id) {
    return read(file(id));
  }

  /** Takes a letter away, if it is there. */
  @Override
  public void forget(String id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      throw new UncheckedIOException("the letter could not be taken away", e);
    }
  }

  private Optional<Sent> read(Path file) {
    try {
      return Optional.of(json.readValue(Files.readString(file), Sent.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Named for the id's bytes, so that no id can name a file elsewhere. */
  private Path file(String id) {
    return folder.resolve(HexFormat.of().formatHex(id.getBytes(StandardCharsets.UTF_8)) + ENDING);
  }
}
