package org.businessleaderaward.nominations.evidence;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * The tag by which a scanner for malware says of an object what it found. GuardDuty's protection
 * for S3 writes {@code GuardDutyMalwareScanStatus}, with the value {@code NO_THREATS_FOUND} for
 * what is clean; other scanners have other words.
 *
 * @param name name of the tag
 * @param clean its value on what is clean; any other means that it is not, or cannot be scanned
 */
record ScannerTag(String name, String clean) {
  private static final String OFF = "none";

  /**
   * Reads {@code SCANNER_TAG}: {@code name=value}, or {@code none}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  static Optional<ScannerTag> read(String setting) {
    if (setting.equals(OFF)) {
      return Optional.empty();
    }
    var parts = setting.split("=", 2);
    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw new IllegalArgumentException(
          "SCANNER_TAG must be none, or name and value of the tag of what is clean, such as"
              + " GuardDutyMalwareScanStatus=NO_THREATS_FOUND");
    }
    return Optional.of(new ScannerTag(parts[0], parts[1]));
  }

  /** What an object's tags say. */
  Scan.Verdict verdict(List<Tag> tags) {
    return tags.stream()
        .filter(tag -> tag.key().equals(name))
        .findFirst()
        .map(tag -> tag.value().equals(clean) ? Scan.Verdict.CLEAN : Scan.Verdict.UNSAFE)
        .orElse(Scan.Verdict.WAITING);
  }
}
