package org.businessleaderaward.local;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.local.archive.ArchiveFailure;
import org.businessleaderaward.local.archive.Award;
import org.businessleaderaward.local.archive.Export;
import org.businessleaderaward.local.archive.FolderFiles;
import org.businessleaderaward.local.archive.FolderVoteKeys;
import org.businessleaderaward.local.archive.Import;
import org.businessleaderaward.local.archive.Locks;
import org.businessleaderaward.local.archive.StackAward;
import org.businessleaderaward.storage.Storage;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * {@code ./run export} and {@code ./run import}: a whole award into a folder of encrypted files,
 * and back. Of the data folder; or, where {@code TABLE_PREFIX} is set as for the functions, of a
 * stack.
 */
public final class ArchiveCommand {
  /** Few enough that one that is broken off does little again. */
  private static final long MOST_OF_A_PART = 8L * 1024 * 1024;

  private static final String EXPORT = "export";
  private static final String LEAVE_SHARE = "--leave-share";

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  ArchiveCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** Ends with 0 when all was done, else with 1 and what is in the way. */
  public static void main(String[] arguments) {
    Logs.to(Path.of(System.getProperty("java.io.tmpdir"), "award-archive"));
    System.exit(
        new ArchiveCommand(System.getenv(), System.out, System.err).run(List.of(arguments)));
  }

  /**
   * Does what is wanted.
   *
   * @param arguments {@code export} or {@code import}, the folder, and each recipient or the file
   *     with the identity; of an import also whether it may leave shares behind
   */
  int run(List<String> arguments) {
    var folder = Path.of(arguments.get(1)).toAbsolutePath().normalize();
    var keys = arguments.subList(2, arguments.size());
    try {
      if (environment.containsKey("TABLE_PREFIX")) {
        try (var stack = StackAward.of(environment)) {
          run(arguments.getFirst(), folder, keys, stack.award());
        }
      } else {
        runHere(arguments.getFirst(), folder, keys);
      }
      return 0;
    } catch (StartFailure | ArchiveFailure e) {
      err.println(e.getMessage());
    } catch (SdkException e) {
      err.println("It was interrupted: " + e.getMessage());
      err.println("Run the same command again, and it continues.");
    } catch (IOException e) {
      err.println("It was interrupted: " + e);
      err.println("Run the same command again, and it continues.");
    }
    return 1;
  }

  private void runHere(String verb, Path folder, List<String> keys)
      throws StartFailure, ArchiveFailure, IOException {
    var project = ProjectRoot.find();
    var settings = Settings.of(project, List.of(), environment);
    try (var data = DataFolder.open(settings.data());
        var store = Store.open(data, project.resolve("template.yaml"));
        var client = store.client()) {
      run(
          verb,
          folder,
          keys,
          new Award(
              client,
              Store.PREFIX,
              new FolderFiles(data.evidence()),
              new FolderVoteKeys(Storage.of(client, Store.PREFIX), data.keys()),
              ""));
    }
  }

  private void run(String verb, Path folder, List<String> keys, Award award)
      throws ArchiveFailure, IOException {
    if (verb.equals(EXPORT)) {
      var fingerprint =
          new Export(award, folder, Clock.systemUTC(), err::println, MOST_OF_A_PART)
              .run(() -> recipients(keys));
      out.println("The archive is in " + folder + ".");
      out.println("Its fingerprint is " + fingerprint + ".");
    } else {
      boolean leavesShares = keys.contains(LEAVE_SHARE);
      new Import(award, folder, Clock.systemUTC(), err::println, leavesShares)
          .run(reader(keys.stream().filter(key -> !key.equals(LEAVE_SHARE)).toList()))
          .forEach(out::println);
    }
  }

  private List<RecipientStanzaWriter> recipients(List<String> keys) throws ArchiveFailure {
    return keys.isEmpty() ? List.of(Locks.passphrase(passphrase(true))) : Locks.recipients(keys);
  }

  private RecipientStanzaReader reader(List<String> keys) throws ArchiveFailure, IOException {
    return keys.isEmpty()
        ? Locks.passphrase(passphrase(false))
        : Locks.identity(Path.of(keys.getFirst()));
  }

  private String passphrase(boolean twice) throws ArchiveFailure {
    var given = environment.getOrDefault("AWARD_PASSPHRASE", "");
    if (!given.isEmpty()) {
      return given;
    }
    var console =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .orElseThrow(Locks::noPassphrase);
    var first = text(console.readPassword("Passphrase of the archive: "));
    if (twice && !first.equals(text(console.readPassword("Again: ")))) {
      throw Locks.twoPassphrases();
    }
    return first;
  }

  private static String text(char @Nullable [] typed) {
    return new String(Objects.requireNonNullElse(typed, new char[0]));
  }
}
