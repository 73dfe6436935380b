package org.businessleaderaward.access.traces;

/**
 * What is kept for a fixed time and then goes by itself, whatever state its edition is in. The
 * names are the values of the schema's enum, and stored.
 */
public enum ExpiringKind {
  /** Drafts, since their last save. */
  DRAFTS,
  /** Links to rooms, since they were made. */
  LINKS,
  /** The same of nominators and nominees. */
  NOMINATION_LINKS,
  /** Who opened what. */
  ACCESS_TRAIL
}
