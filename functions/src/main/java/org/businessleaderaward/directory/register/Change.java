package org.businessleaderaward.directory.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of the directory.
 *
 * @param entry id of the entry that changed
 * @param kind what happened to it
 * @param mergedInto id of the entry that it was merged into; null unless it was
 * @param at when; a later change is never earlier
 */
public record Change(String entry, Kind kind, @Nullable String mergedInto, Instant at) {
  /** What happened. The names are the values of the schema's enum. */
  public enum Kind {
    ADDED,
    CHANGED,
    VERIFIED,
    MERGED,
    WITHDRAWN,
    RESTORED
  }
}
