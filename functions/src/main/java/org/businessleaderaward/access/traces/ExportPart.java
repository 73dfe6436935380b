package org.businessleaderaward.access.traces;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A part of an export: as much as one answer may hold and one request may read. It may be a record
 * more than that, or all that a module gives without keys, such as what is known of a juror, and
 * ends between two records or between two modules.
 */
final class ExportPart {
  /** Each is some five requests to the store. */
  private static final int MOST_RECORDS = 10;

  /** A function answers with at most 6 MB. */
  private static final int MOST_BYTES = 1_500_000;

  /** An export is JSON within JSON, and so is the answer of a function. */
  private static final int TIMES_IN_JSON = 2;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Instant now;
  private final List<Of> all = new ArrayList<>();
  private int records;
  private long bytes;
  private @Nullable ExportPlace next;

  private ExportPart(Instant now) {
    this.now = now;
  }

  /** One record of it, and as it is written. */
  record Of(KeptApart in, PersonRecord record, Map<String, Object> written) {}

  /**
   * The part that begins at a place.
   *
   * @param from null for the first
   */
  static ExportPart of(List<KeptApart> kept, @Nullable ExportPlace from, Instant now) {
    var part = new ExportPart(now);
    var left =
        kept.stream().dropWhile(each -> from != null && !each.id().equals(from.in())).toList();
    var place = from;
    for (var each : left) {
      if (!part.take(each, place)) {
        break;
      }
      place = null;
    }
    return part;
  }

  List<Of> all() {
    return all;
  }

  /** Where the next part goes on; null when this is the last. */
  @Nullable ExportPlace next() {
    return next;
  }

  /** False when there is no room for more. */
  private boolean take(KeptApart in, @Nullable ExportPlace from) {
    var after = from == null ? "" : from.after();
    for (int module = from == null ? 0 : from.module(); module < in.traces().size(); module++) {
      if (!take(in, module, after)) {
        return false;
      }
      after = "";
    }
    return true;
  }

  private boolean take(KeptApart in, int module, String after) {
    if (isFull()) {
      next = new ExportPlace(in.id(), module, after);
      return false;
    }
    var given = in.traces().get(module).given(in.whom(), after).iterator();
    while (given.hasNext()) {
      var one = given.next();
      add(new Of(in, one.record(), written(in, one.record())));
      if (!one.key().isEmpty()) {
        records++;
        // Before the next is read.
        if (isFull()) {
          next = new ExportPlace(in.id(), module, one.key());
          return false;
        }
      }
    }
    return true;
  }

  private boolean isFull() {
    return records >= MOST_RECORDS || bytes >= MOST_BYTES;
  }

  private void add(Of one) {
    all.add(one);
    var text = JSON.writeValueAsString(one.written());
    for (int time = 0; time < TIMES_IN_JSON; time++) {
      text = JSON.writeValueAsString(text);
    }
    bytes += text.getBytes(StandardCharsets.UTF_8).length;
  }

  private Map<String, Object> written(KeptApart in, PersonRecord each) {
    var written = new LinkedHashMap<String, Object>();
    if (in.year() != null) {
      written.put("edition", in.whom().edition());
    }
    written.put("as", each.role().name());
    written.put("id", each.subject());
    written.putAll(each.content().at(now));
    return written;
  }
}
