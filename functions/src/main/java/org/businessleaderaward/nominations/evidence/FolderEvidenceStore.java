package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.crypto.ConstantTime;
import org.businessleaderaward.crypto.HmacSha256;
import org.businessleaderaward.nominations.EvidenceDownload;
import org.businessleaderaward.nominations.domain.EvidenceType;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/**
 * Evidence in a folder, for a server without S3. The server itself takes the forms at {@link
 * #UPLOADS} and gives the files at {@link #FILES}; both are signed with a key that lies beside the
 * files and that nobody but the folder's owner may read.
 */
public final class FolderEvidenceStore implements EvidenceStore {
  /** Path at which the server takes forms. */
  public static final String UPLOADS = "/evidence-uploads/";

  /** Path below which the server gives files. */
  public static final String FILES = "/evidence-files/";

  private static final String ACCESS_KEY = "folder";

  private final PostPolicy policies = new PostPolicy("folder", "evidence");
  private final Path root;
  private final String siteUrl;
  private final String secret;

  /**
   * Evidence in this folder, which is made when it is not there.
   *
   * @param siteUrl where people reach the server, without a slash at the end
   */
  public FolderEvidenceStore(Path root, String siteUrl) {
    this.root = root.toAbsolutePath().normalize();
    this.siteUrl = siteUrl;
    this.secret = SecretFile.findOrMake(this.root.resolve("signing.key"));
  }

  /** What becomes of a form that was sent. */
  public enum Reception {
    /** The file lies under its key. */
    STORED,
    /** The form was not signed here, has ended, or is not filled in as it was signed. */
    DENIED,
    /** The file is longer than was allowed. */
    TOO_LARGE,
    /** The file is empty. */
    TOO_SMALL
  }

  /**
   * A file to send.
   *
   * @param file where it lies
   * @param mediaType what it is
   * @param disposition value of the header {@code Content-Disposition}
   */
  public record Saved(Path file, String mediaType, String disposition) {}

  @Override
  public UploadForm form(String key, EvidenceType type, Instant now) {
    var end = now.plus(UPLOAD_TIME);
    var by = AwsBasicCredentials.create(ACCESS_KEY, secret);
    return new UploadForm(
        siteUrl + UPLOADS, policies.fields(by, key, type.mediaType(), LONGEST, now, end), end);
  }

  /** Takes a form, as S3 would. */
  public Reception receive(Map<String, String> fields, InputStream file, Instant now) {
    var policy = SignedPolicy.read(fields, policies, secret);
    if (policy.isEmpty() || !policy.get().allows(fields, now)) {
      return Reception.DENIED;
    }
    try {
      var incoming = Files.createTempFile(root, "arriving-", ".part");
      try {
        long length;
        try (var out = Files.newOutputStream(incoming)) {
          var limited = file.readNBytes((int) Math.min(policy.get().longest() + 1, LONGEST + 1));
          out.write(limited);
          length = limited.length;
        }
        if (length < policy.get().shortest()) {
          return Reception.TOO_SMALL;
        }
        if (length > policy.get().longest()) {
          return Reception.TOO_LARGE;
        }
        move(incoming, path(policy.get().key()));
        return Reception.STORED;
      } finally {
        Files.deleteIfExists(incoming);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Scan> scan(String key) {
    return Optional.of(Scan.NONE);
  }

  @Override
  public Optional<Arrival> read(String key) {
    try (var content = Files.newInputStream(path(key))) {
      var found = Arrival.read(key, "", "", content);
      return Optional.of(
          new Arrival(
              key,
              found.sha256(),
              "",
              found.size(),
              found.sha256(),
              found.type(),
              found.harmless()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean keep(Arrival arrival, String to) {
    try {
      var copy = Files.createTempFile(root, "keeping-", ".part");
      try {
        Files.copy(path(arrival.key()), copy, StandardCopyOption.REPLACE_EXISTING);
        try (var content = Files.newInputStream(copy)) {
          if (!Arrival.read(arrival.key(), "", "", content).sha256().equals(arrival.tag())) {
            return false;
          }
        }
        move(copy, path(to));
        return true;
      } catch (NoSuchFileException e) {
        return false;
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void delete(String key) {
    try {
      Files.deleteIfExists(path(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void deleteAll(String edition, String nomination) {
    for (var place : List.of(EvidenceKeys.INCOMING, EvidenceKeys.KEPT)) {
      var folder = path(EvidenceKeys.ofNomination(place, edition, nomination));
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Deletes what arrived more than a day ago and was never looked at. */
  public void sweep(Instant now) {
    var incoming = root.resolve(EvidenceKeys.INCOMING);
    if (!Files.isDirectory(incoming)) {
      return;
    }
    var oldest = now.minus(INCOMING_TIME);
    try (var files = Files.walk(incoming)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public EvidenceDownload download(String key, String name, EvidenceType type, Instant now) {
    var end = now.plus(DOWNLOAD_TIME);
    var url =
        siteUrl
            + FILES
            + key
            + "?expires="
            + end.toEpochMilli()
            + "&name="
            + URLEncoder.encode(name, UTF_8)
            + "&signature="
            + signature(key, String.valueOf(end.toEpochMilli()), name);
    return new EvidenceDownload(url, end);
  }

  /** The file that an address of {@link #download} is for; empty when it is none, or has ended. */
  public Optional<Saved> open(
      String key, String expires, String name, String signature, Instant now) {
    var expected = signature(key, expires, name);
    if (!ConstantTime.same(expected, signature)
        || !now.isBefore(Instant.ofEpochMilli(Long.parseLong(expires)))) {
      return Optional.empty();
    }
    var file = path(key);
    return EvidenceKeys.typeOf(String.valueOf(file.getFileName()))
        .filter(type -> Files.isRegularFile(file))
        .map(type -> new Saved(file, type.mediaType(), ContentDisposition.attachment(name)));
  }

  private String signature(String key, String expires, String name) {
    var signed =
        HmacSha256.of(secret.getBytes(UTF_8), "GET\n" + key + "\n" + expires + "\n" + name);
    return HexFormat.of().formatHex(signed);
  }

  private Path path(String key) {
    var path = root.resolve(key).normalize();
    if (!path.startsWith(root)) {
      throw new IllegalArgumentException("not a key: " + key);
    }
    return path;
  }

  private static void move(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
