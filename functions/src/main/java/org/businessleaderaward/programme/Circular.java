package org.businessleaderaward.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mail to all whom something concerns. It goes on record with the act that causes it, and the
 * clock writes to them from the instant on at which it is due, some at a time, each once.
 *
 * @param id what it is about; another of the same id that was not begun takes its place
 * @param template template of the mail, which is shown {@code name} and {@code edition}, too
 * @param audiences whom it concerns, in the order in which they are written to
 * @param values what else the template shows; nothing that may not be told before it is due
 * @param link whether it carries a secure link into the reader's own room
 * @param dueAt first instant at which it is written
 */
public record Circular(
    String id,
    String template,
    List<Audience.Of> audiences,
    Map<String, String> values,
    boolean link,
    Instant dueAt) {
  /** The id of what is written when a laureate is announced. */
  public static final String ANNOUNCED = "ANNOUNCED";
}
