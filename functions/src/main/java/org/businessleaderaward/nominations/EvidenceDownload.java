package org.businessleaderaward.nominations;

import java.time.Instant;

/**
 * Where one file can be fetched for some minutes, by whoever has the address.
 *
 * @param url the address
 * @param expiresAt when it ends
 */
public record EvidenceDownload(String url, Instant expiresAt) {}
