package org.businessleaderaward.programme.pages;

import java.time.Instant;
import org.businessleaderaward.language.Language;

/**
 * What the secretariat wrote for a page in a language.
 *
 * @param version how many were written before it, and one
 * @param text with headings, lists and links as {@code docs/decisions/institution-pages.md} says;
 *     empty when the page is to have the text again that it ships with
 * @param writtenAt when
 * @param writtenBy id of the officer
 */
public record PageText(
    PublicPage page,
    Language language,
    int version,
    String text,
    Instant writtenAt,
    String writtenBy) {

  /** How many places are marked that somebody still has to fill in. */
  public int places() {
    return Unfinished.places(text);
  }
}
