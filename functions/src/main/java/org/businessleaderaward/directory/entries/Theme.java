package org.businessleaderaward.directory.entries;

/** What a partnership is for: the report's "3 P" (paragraph 62). The names are the schema's. */
public enum Theme {
  PREVENTION,
  PROTECTION,
  PROSECUTION
}
