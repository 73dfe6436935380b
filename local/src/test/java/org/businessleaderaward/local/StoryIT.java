package org.businessleaderaward.local;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The award's whole cycle through the rooms of the running server. */
class StoryIT {
  @TempDir Path data;

  @Test
  void leadsFromTheFirstNominationToTheLaureate() throws Exception {
    try (var server = RunningServer.start(data)) {
      new Story(server.url(), server::letters).lead(server.secretariatToken());
    }
  }
}
