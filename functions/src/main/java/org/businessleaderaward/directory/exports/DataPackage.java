package org.businessleaderaward.directory.exports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the files of an export are, as a Frictionless Data Package (version 1 of the specification):
 * a resource for each, with its length, its checksum and, for a table, its columns.
 */
final class DataPackage {
  static final String NAME = "datapackage.json";

  /**
   * The version of the files' form (semantic versioning): the second number rises with a new file
   * or column, the first with one that goes or means something else.
   */
  static final String FORM = "1.0.0";

  private static final DateTimeFormatter BUILD =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private DataPackage() {}

  /** The descriptor. */
  static String of(
      String siteUrl, DataLicence licence, Instant made, List<Map<String, Object>> resources) {
    var members = new LinkedHashMap<String, Object>();
    members.put("profile", "data-package");
    members.put("name", "partnerships-against-human-trafficking");
    members.put("title", "Directory of public-private partnerships against human trafficking");
    members.put(
        "description",
        "Every partnership and organisation of the directory. Texts that a spreadsheet could take"
            + " for a formula have an apostrophe before them in the CSV files, also after a"
            + " semicolon, a tab, a bar or a line break; the NDJSON files have them as they are.");
    members.put("homepage", siteUrl + "/");
    members.put("licenses", List.of(Map.of("path", licence.address())));
    members.put("created", made.toString());
    members.put("version", FORM + "+" + BUILD.format(made));
    members.put("resources", resources);
    return JSON.writeValueAsString(members) + "\n";
  }

  /** A file of lines of JSON. */
  static Map<String, Object> lines(String siteUrl, ExportFile file, long rows) {
    return resource("data-resource", siteUrl, file, "ndjson", rows);
  }

  /** A table. */
  static <T> Map<String, Object> table(String siteUrl, ExportFile file, Table<T> table, long rows) {
    var members = resource("tabular-data-resource", siteUrl, file, "csv", rows);
    members.put("dialect", Map.of("lineTerminator", "\r\n"));
    var schema = new LinkedHashMap<String, Object>();
    schema.put("fields", table.columns().stream().map(DataPackage::field).toList());
    if (table.columns().getFirst().name().equals("id")) {
      schema.put("primaryKey", "id");
    }
    if (!table.keys().isEmpty()) {
      schema.put("foreignKeys", table.keys().entrySet().stream().map(DataPackage::key).toList());
    }
    members.put("schema", schema);
    return members;
  }

  private static Map<String, Object> key(Map.Entry<String, String> key) {
    var reference = Map.of("resource", Table.resource(key.getValue()), "fields", "id");
    return Map.of("fields", key.getKey(), "reference", reference);
  }

  private static Map<String, Object> resource(
      String profile, String siteUrl, ExportFile file, String format, long rows) {
    var members = new LinkedHashMap<String, Object>();
    members.put("profile", profile);
    members.put("name", file.name().replace('.', '-'));
    members.put("path", siteUrl + ExportStore.PATH + file.name());
    members.put("format", format);
    members.put("mediatype", file.mediaType().replaceAll(";.*", ""));
    members.put("encoding", "utf-8");
    members.put("bytes", file.bytes());
    members.put("hash", "sha256:" + file.sha256());
    members.put("rowCount", rows);
    return members;
  }

  private static Map<String, Object> field(Column<?> column) {
    var members = new LinkedHashMap<String, Object>();
    members.put("name", column.name());
    members.put("type", column.type());
    members.put("description", column.description());
    if (column.name().equals("id")) {
      members.put("constraints", Map.of("required", true, "unique", true));
    }
    return members;
  }
}
