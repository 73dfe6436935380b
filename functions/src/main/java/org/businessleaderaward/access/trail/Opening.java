package org.businessleaderaward.access.trail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * That somebody opened something. It holds identifiers, no name and nothing of what was read.
 *
 * @param id identifier
 * @param at when; of a dossier, a file or a person's data when first in an hour of the clock; of a
 *     juror the day in UTC alone
 * @param role the reader's role
 * @param reader id of the reader; null once they were erased
 * @param readerName name of the reader; null when it was not looked up, and of nobody on record
 * @param opened what it was
 * @param subject id of what it was
 * @param file id of the file; null when it was none
 */
public record Opening(
    String id,
    Instant at,
    Role role,
    @Nullable String reader,
    @Nullable String readerName,
    Opened opened,
    String subject,
    @Nullable String file) {
  /** The same with the reader's name. */
  Opening readBy(@Nullable String name) {
    return new Opening(id, at, role, reader, name, opened, subject, file);
  }

  /** What an export of the data tells of it: no identifier of whoever read. */
  public Map<String, Object> told() {
    var told = new LinkedHashMap<String, Object>();
    told.put("role", role.name());
    told.put("opened", opened.name());
    if (file != null) {
      told.put("file", file);
    }
    told.put("at", at.toString());
    return told;
  }

  /**
   * What an export tells of many: of the same that the same role opened on one day, in UTC, the
   * first, and how often. So it has a few lines for a day, whoever looks in however often.
   */
  public static List<Map<String, Object>> toldByDay(Stream<Opening> openings) {
    return openings
        .collect(groupingBy(Opening::sameOfDay, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(
            same -> {
              var told = same.getFirst().told();
              told.put("times", same.size());
              return told;
            })
        .toList();
  }

  private List<Object> sameOfDay() {
    return Arrays.asList(role, opened, file, at.truncatedTo(ChronoUnit.DAYS));
  }

  /** What an export of the reader's own data tells of it. */
  public Map<String, Object> toldToReader() {
    var told = new LinkedHashMap<>(told());
    told.put("subject", subject);
    return told;
  }
}
