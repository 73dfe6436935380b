package org.businessleaderaward.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A file of evidence as a browser sends it, by the form that the nominators' room hands out.
 *
 * @param nominator who sends it, with a draft saved
 */
public record Evidence(Visitor nominator) {
  private static final String NAME = "Report.pdf";

  /** For a nomination of somebody, begun by a visitor. */
  public static Evidence of(Visitor visitor, String nominee) {
    var edition =
        visitor.ask("nominations", "NominationRoom", Map.of("language", "EN")).get("edition");
    visitor.act("nominations", "SaveDraft", Map.of("input", Nomination.of(nominee, edition)));
    return new Evidence(visitor);
  }

  /** A PDF of a page with nothing on it. */
  public static byte[] pdf() {
    return """
    %PDF-1.7
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
    trailer<</Root 1 0 R>>
    """
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Gives the form for a file of so many bytes. */
  public JsonNode announce(int size) {
    return nominator
        .act(
            "nominations",
            "BeginUpload",
            Map.of("input", Map.of("name", NAME, "type", "PDF", "size", size)))
        .get("upload");
  }

  /** Says that the file was sent; gives it as it is listed then. */
  public JsonNode confirm(JsonNode upload) {
    return nominator
        .act(
            "nominations",
            "ConfirmUpload",
            Map.of("input", Map.of("upload", upload.get("id"), "name", NAME, "version", 1)))
        .at("/nomination/evidenceFiles/0");
  }

  /** Where the file can be saved from. */
  public String download(JsonNode file) {
    return nominator
        .ask("nominations", "OwnEvidenceDownload", Map.of("file", file.get("id")))
        .at("/evidenceDownload/url")
        .asString();
  }

  /** Posts a file by a form. */
  public static HttpResponse<String> send(JsonNode upload, byte[] file)
      throws IOException, InterruptedException {
    var boundary = "a-boundary-that-no-file-has";
    var body = new ByteArrayOutputStream();
    for (var field : upload.get("fields")) {
      part(body, boundary, field.get("name").asString(), "");
      body.writeBytes(field.get("value").asString().getBytes(StandardCharsets.UTF_8));
      body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    part(body, boundary, "file", "; filename=\"Report.pdf\"\r\nContent-Type: application/pdf");
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(upload.get("url").asString()))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static void part(ByteArrayOutputStream body, String boundary, String name, String more) {
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
            .formatted(boundary, name, more);
    body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
  }
}
