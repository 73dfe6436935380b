package org.businessleaderaward.local.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.businessleaderaward.storage.PrivateFile;

/**
 * Keys in a folder, where a server without a key service keeps them.
 *
 * @param folder the folder
 */
public record FolderVoteKeys(Path folder) implements VoteKeys {
  private static final Pattern NAME = Pattern.compile("tally-(?<edition>[a-z0-9-]+)\\.jwk\\.json");

  @Override
  public Map<String, String> leaving() throws IOException {
    var keys = new TreeMap<String, String>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        var name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
          keys.put(name.group("edition"), Files.readString(file));
        }
      }
    }
    return keys;
  }

  @Override
  public void keep(String edition, String key) throws IOException {
    PrivateFile.create(folder.resolve("tally-" + edition + ".jwk.json"), key);
  }

  @Override
  public Set<String> usable() throws IOException {
    return leaving().values().stream().map(VoteKeys::thumbprint).collect(Collectors.toSet());
  }
}
