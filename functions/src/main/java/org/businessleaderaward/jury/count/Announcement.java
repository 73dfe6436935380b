package org.businessleaderaward.jury.count;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.language.Texts;

/**
 * What the secretariat announces, with what it saw when it did.
 *
 * @param nomination the nomination that came first among those that stood
 * @param citation the jury's words, in each language that they are there in
 * @param replaced the words that were announced under embargo; none when nothing was
 * @param replacedPublicAt when those words are public; empty when nothing was announced
 * @param publicAt first instant at which it is public; empty for at once
 */
record Announcement(
    String nomination,
    Texts citation,
    Texts replaced,
    Optional<Instant> replacedPublicAt,
    Optional<Instant> publicAt) {}
