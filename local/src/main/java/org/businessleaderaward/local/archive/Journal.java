package org.businessleaderaward.local.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.audit.AuditVerifier.Head;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far an export has come, so that one that was broken off goes on: a line for the beginning and
 * one for each part that is on the disk. It names keys of items, which hold ids and hashes only,
 * and is gone when the archive is finished.
 */
final class Journal {
  private static final String NAME = "unfinished.ndjson";

  private final Path file;
  private final Beginning beginning;
  private final List<Part> parts;

  private Journal(Path file, Beginning beginning, List<Part> parts) {
    this.file = file;
    this.beginning = beginning;
    this.parts = parts;
  }

  /**
   * How an export began.
   *
   * @param recipient the public half of the archive's key
   * @param prefix of whose tables it is
   * @param heads the heads of the logs then
   */
  record Beginning(String recipient, String prefix, Map<String, Head> heads) {}

  static Journal begin(Path folder, Beginning beginning) throws IOException {
    var journal = new Journal(folder.resolve(NAME), beginning, new ArrayList<>());
    journal.append(beginning);
    return journal;
  }

  /** The journal of an export that was broken off; a line that was half written does not count. */
  static Optional<Journal> find(Path folder) throws IOException {
    var file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(file);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var beginning = JsonMapper.shared().readValue(lines.getFirst(), Beginning.class);
    var parts = new ArrayList<Part>();
    for (var line : lines.subList(1, lines.size())) {
      try {
        parts.add(JsonMapper.shared().readValue(line, Part.class));
      } catch (JacksonException e) {
        break;
      }
    }
    var journal = new Journal(file, beginning, parts);
    journal.rewrite();
    return Optional.of(journal);
  }

  private void rewrite() throws IOException {
    Files.delete(file);
    append(beginning);
    for (var part : parts) {
      append(part);
    }
  }

  Beginning beginning() {
    return beginning;
  }

  List<Part> parts() {
    return parts;
  }

  /** The last part of a kind, of one thing or of any. */
  Optional<Part> last(Part.Kind kind, String what) {
    return parts.reversed().stream()
        .filter(part -> part.kind() == kind && (what.isEmpty() || part.what().equals(what)))
        .findFirst();
  }

  void add(Part part) throws IOException {
    append(part);
    parts.add(part);
  }

  void delete() throws IOException {
    Files.delete(file);
  }

  private void append(Object line) throws IOException {
    var text = JsonMapper.shared().writeValueAsString(line) + "\n";
    try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }
}
