package org.businessleaderaward.audit;

import java.time.Instant;
import org.businessleaderaward.crypto.Sha256;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An act on record, chained to the one before it.
 *
 * @param index place in the log, 0 the first
 * @param act what was done
 * @param previous hash of the entry before; {@link #BEGINNING} for the first
 * @param hash SHA-256 of {@link #canonicalJson()}, in lower-case hexadecimal
 */
public record AuditEntry(long index, Act act, String previous, String hash) {
  /** What the first entry is chained to. */
  public static final String BEGINNING = "0".repeat(64);

  /** Chains an act to what is on record. */
  static AuditEntry chain(long index, Act act, String previous) {
    return new AuditEntry(
        index, act, previous, Sha256.of(canonicalJson(index, act, previous)).hex());
  }

  /** Permanent identifier. */
  public String id() {
    return act.log() + ":" + index;
  }

  /** When. */
  public Instant at() {
    return act.at();
  }

  /** Who. */
  public String actor() {
    return act.actor();
  }

  /** To what. */
  public String subject() {
    return act.subject();
  }

  /** Why or with what. */
  public @Nullable String detail() {
    return act.detail();
  }

  /**
   * What is hashed: an object with {@code act}, {@code actor}, {@code at} (ISO 8601), {@code
   * detail} (left out when there is none), {@code index}, {@code log}, {@code previous} and {@code
   * subject}, in the canonical form of RFC 8785.
   */
  public String canonicalJson() {
    return canonicalJson(index, act, previous);
  }

  /** Whether the hash is that of the content. */
  boolean holds() {
    return hash.equals(Sha256.of(canonicalJson()).hex());
  }

  private static String canonicalJson(long index, Act act, String previous) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("log", act.log());
    json.put("index", index);
    json.put("at", act.at().toString());
    json.put("actor", act.actor());
    json.put("act", act.act());
    json.put("subject", act.subject());
    if (act.detail() != null) {
      json.put("detail", act.detail());
    }
    json.put("previous", previous);
    try {
      return new JsonCanonicalizer(json.toString()).getEncodedString();
    } catch (java.io.IOException e) {
      throw new IllegalStateException("cannot be written as JSON", e);
    }
  }
}
