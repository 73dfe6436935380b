package org.businessleaderaward.nominations.evidence;

import java.time.Instant;
import java.util.List;

/**
 * How to send a file: {@code multipart/form-data} with the fields in their order, the file last.
 *
 * @param id names the upload when it is confirmed
 * @param url where to send it
 * @param fields fields of the form
 * @param expiresAt when the form ends
 */
public record Upload(String id, String url, List<UploadField> fields, Instant expiresAt) {
  /** A field of the form. */
  public record UploadField(String name, String value) {}

  static Upload of(String id, UploadForm form) {
    var fields =
        form.fields().entrySet().stream()
            .map(field -> new UploadField(field.getKey(), field.getValue()))
            .toList();
    return new Upload(id, form.url(), fields, form.expiresAt());
  }
}
