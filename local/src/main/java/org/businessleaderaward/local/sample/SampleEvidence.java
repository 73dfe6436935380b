package org.businessleaderaward.local.sample;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.nominations.evidence.EvidenceStore;
import org.businessleaderaward.nominations.evidence.FolderEvidenceStore;
import tools.jackson.databind.JsonNode;

/** The made-up files of evidence, sent by the form that the nominators' room hands out. */
final class SampleEvidence {
  private final FolderEvidenceStore store;
  private final Timeline when;

  SampleEvidence(Services services, Timeline when) {
    this.store = (FolderEvidenceStore) services.bean(EvidenceStore.class);
    this.when = when;
  }

  /**
   * Adds a file to a nominator's draft.
   *
   * @param version the draft's
   * @return the draft's version after that
   */
  long add(InProcessVisitor nominator, String name, Script.Case entry, long version) {
    var file =
        Leaf.of(
            List.of(
                name.replace(".pdf", ""),
                "Sample evidence, made up to show how the award works.",
                "Nothing in it is about a person or a company that exists.",
                "Nomination in " + entry.language() + ", country " + entry.country() + "."));
    var upload =
        nominator
            .act(
                "BeginUpload",
                Map.of("input", Map.of("name", name, "type", "PDF", "size", file.length)))
            .path("upload");
    var received = store.receive(fields(upload), new ByteArrayInputStream(file), when.instant());
    if (received != FolderEvidenceStore.Reception.STORED) {
      throw new IllegalStateException(name + " was not stored: " + received);
    }
    return nominator
        .act(
            "ConfirmUpload",
            Map.of(
                "input",
                Map.of("upload", upload.path("id").asString(), "name", name, "version", version)))
        .at("/nomination/version")
        .asLong();
  }

  private static Map<String, String> fields(JsonNode upload) {
    var fields = new LinkedHashMap<String, String>();
    upload
        .path("fields")
        .forEach(
            field -> fields.put(field.path("name").asString(), field.path("value").asString()));
    return fields;
  }
}
