package org.businessleaderaward.programme.pages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a text, for the secretariat.
 *
 * @param writtenBy name of the officer; null of who is in this edition's secretariat no longer
 */
record PageVersion(int version, String text, Instant writtenAt, @Nullable String writtenBy) {}
