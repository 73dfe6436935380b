package org.businessleaderaward.local;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The award's whole cycle through the rooms of the running server. */
class StoryIT {
  @TempDir Path data;

  @Test
  void leadsFromTheFirstNominationToTheLaureate() throws Exception {
    try (var server = RunningServer.start(data)) {
      var story = new Story(server.url(), server::letters);
      story.lead(server.secretariatToken());
      // ./test says it at its end.
      Files.writeString(Path.of("target/searchable.txt"), story.publish(server.secretariatToken()));
    }
  }
}
