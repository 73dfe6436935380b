package org.businessleaderaward.nominations.evidence;

import java.time.Instant;
import org.businessleaderaward.nominations.domain.EvidenceType;

/**
 * A file of evidence that was read back and is what it says.
 *
 * @param id identifier within the nomination
 * @param name name under which it is shown and saved
 * @param type what it is, by its first bytes
 * @param size its length in bytes
 * @param sha256 SHA-256 of it in lower-case hexadecimal
 * @param addedAt when it was added
 */
public record EvidenceFile(
    String id, String name, EvidenceType type, long size, String sha256, Instant addedAt) {}
