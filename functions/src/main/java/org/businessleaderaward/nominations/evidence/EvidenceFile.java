package org.businessleaderaward.nominations.evidence;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.nominations.domain.FormAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A file of evidence that was read back and is what it says; or one that answers a question of the
 * edition's own, which is otherwise the same.
 *
 * @param id identifier within the nomination
 * @param name name under which it is shown and saved
 * @param type what it is, by its first bytes
 * @param size its length in bytes
 * @param sha256 SHA-256 of it in lower-case hexadecimal
 * @param addedAt when it was added
 * @param question identifier of the question that it answers; null for evidence
 */
public record EvidenceFile(
    String id,
    String name,
    EvidenceType type,
    long size,
    String sha256,
    Instant addedAt,
    @Nullable String question) {
  /** The answer that it is, by its name; empty of evidence. */
  public Stream<FormAnswer> answer() {
    return question == null ? Stream.empty() : Stream.of(new FormAnswer(question, name));
  }

  /** What an earlier version keeps of it: what is gone is to be known by nothing but its name. */
  public EvidenceFile named() {
    return new EvidenceFile(id, name, type, 0, "", Instant.EPOCH, question);
  }

  /** Whether it answers this question; evidence answers none. */
  boolean isTo(@Nullable String asked) {
    return question != null && Objects.equals(question, asked);
  }
}
