package org.businessleaderaward.passkeys;

import java.time.Instant;

/**
 * The session in which something is done, and when.
 *
 * @param hash tells it from every other; no secret
 */
record Session(String hash, Instant now) {}
