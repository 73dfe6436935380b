package org.businessleaderaward.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * An operation that the site sends. The build writes them from {@code graphql-schema/operations}, a
 * file for each folder and a line for each operation, with every fragment's selection in its place.
 *
 * @param name as in the document; {@code _} where it has none
 * @param text the document, in which any blank space is one space
 */
public record SiteOperation(String name, String text) {

  /** The operations that are sent to a room. */
  public static List<SiteOperation> of(Room room) {
    var own = in(room.id());
    return room.hasPasskeys() ? Stream.concat(own.stream(), in("passkeys").stream()).toList() : own;
  }

  /**
   * One that is sent to a room.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static SiteOperation of(Room room, String name) {
    return of(room).stream()
        .filter(operation -> operation.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no operation " + name + " of " + room));
  }

  /** Those of a folder. */
  static List<SiteOperation> in(String folder) {
    var file = "/graphql-schema/operations/" + folder + ".txt";
    try (var lines = SiteOperation.class.getResourceAsStream(file)) {
      if (lines == null) {
        throw new IllegalStateException(file + " is not in the jar");
      }
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" ", 2))
          .map(part -> new SiteOperation(part[0], part[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
