package org.businessleaderaward.local.archive;

import java.util.List;

/** What is said of the service's share of a vote's key that cannot leave where it is sealed. */
final class LeftShare {
  private LeftShare() {}

  /** That the vote could be counted by nobody. */
  static ArchiveFailure refusal(String vote, String key) {
    return new ArchiveFailure(
        """
        The share of the key of the vote of %s is sealed by a key that is not in the archive, since it cannot leave where it is (%s).
        To a stack of the same name and region: deploy it with OldTallyKey=<ARN of that key>, then import again.
        To this machine: put the file share-key into keys/ of the data folder, if the key was made on such a one.\
        """
            .formatted(vote, key));
  }

  /** The same, where the people who share the key can do without the service. */
  static ArchiveFailure refusal(String vote, String key, Inventory.Holders people) {
    return new ArchiveFailure(
        refusal(vote, key).getMessage()
            + "\n"
            + """
            Or leave the share behind: %d of the %d people who share the key decrypt without the service. Ask them, then import again with --leave-share.\
            """
                .formatted(people.threshold(), people.people()));
  }

  /** What somebody has to know of a vote that goes on without the service's share. */
  static List<String> report(String vote, Inventory.Holders people) {
    return List.of(
        "The service's share of the key of the vote of %s stayed where it was sealed: %d of the %d people who share it have to decrypt, one more than the pages say."
            .formatted(vote, people.threshold(), people.people()),
        "Who kept a secret by a passkey of another address needs the printed text here. Nobody may"
            + " decrypt in both awards: what two sums differ by can be one ballot. Remove the"
            + " other.");
  }
}
