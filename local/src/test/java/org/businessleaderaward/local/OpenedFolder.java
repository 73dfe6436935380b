package org.businessleaderaward.local;

import java.nio.file.Path;
import java.time.Clock;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.local.streams.Writes;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.businessleaderaward.storage.Storage;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The backend of a data folder, opened as the local server does, with the first edition in it. */
final class OpenedFolder {
  private OpenedFolder() {}

  /** What is done while it is open. */
  interface Stay {
    void at(DataFolder data, Backend backend, DynamoDbClient client) throws Exception;
  }

  /** Opens a folder, does something with it and closes it. */
  static void with(Path folder, Clock clock, String site, Stay stay) throws Exception {
    try (var data = DataFolder.open(folder);
        var store = Store.open(data, ProjectRoot.find().resolve("template.yaml"));
        var client = store.client(new Writes());
        var backend =
            Backend.start(
                Storage.of(client, Store.PREFIX),
                new MailFolder(data.mail(), clock),
                clock,
                data,
                data.path(),
                site)) {
      backend.bean(ProgrammeSeed.class).load(clock.instant());
      stay.at(data, backend, client);
    }
  }
}
