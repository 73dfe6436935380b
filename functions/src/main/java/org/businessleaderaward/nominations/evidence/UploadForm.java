package org.businessleaderaward.nominations.evidence;

import java.time.Instant;
import java.util.Map;

/**
 * A form that sends a file: {@code multipart/form-data} with these fields, then the file in {@code
 * file}.
 *
 * @param url where to send it
 * @param fields the form's fields, in the order in which they are to be sent
 * @param expiresAt when it ends
 */
public record UploadForm(String url, Map<String, String> fields, Instant expiresAt) {}
