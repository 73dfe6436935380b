package org.businessleaderaward.local.archive;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** Who can open an archive: whoever knows a passphrase, or has one of some keys. */
public final class Locks {
  /** Shorter ones are guessed, however long each guess takes. */
  private static final int SHORTEST = 12;

  private Locks() {}

  /** Whoever knows this passphrase. */
  public static PassphraseStanza passphrase(String passphrase) throws ArchiveFailure {
    if (passphrase.length() < SHORTEST) {
      throw new ArchiveFailure(
          "A passphrase has at least %d characters; five words of a dictionary are a good one."
              .formatted(SHORTEST));
    }
    return new PassphraseStanza(passphrase, PassphraseStanza.A_SECOND);
  }

  /** Whoever has the identity to one of these recipients, {@code age1…}. */
  public static List<RecipientStanzaWriter> recipients(List<String> recipients)
      throws ArchiveFailure {
    var all = new ArrayList<RecipientStanzaWriter>();
    for (var recipient : recipients) {
      try {
        all.add(Age.to(recipient));
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        throw new ArchiveFailure(
            recipient + " is no public key of age; one begins with age1 and has 62 characters.", e);
      }
    }
    return all;
  }

  /** The identity in a file as {@code age-keygen} writes it. */
  public static RecipientStanzaReader identity(Path file) throws IOException, ArchiveFailure {
    for (var line : Files.readAllLines(file)) {
      if (line.startsWith("AGE-SECRET-KEY-1")) {
        try {
          return Age.with(line.strip());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
          throw new ArchiveFailure("The key in " + file + " is damaged.", e);
        }
      }
    }
    throw new ArchiveFailure("In " + file + " is no key of age (AGE-SECRET-KEY-1…).");
  }

  /** There is nobody to ask. */
  public static ArchiveFailure noPassphrase() {
    return new ArchiveFailure(
        "No passphrase: nobody is at the terminal. Put it into AWARD_PASSPHRASE, or give a key.");
  }

  /** Somebody mistyped. */
  public static ArchiveFailure twoPassphrases() {
    return new ArchiveFailure("The two are not the same. Nothing was exported.");
  }
}
