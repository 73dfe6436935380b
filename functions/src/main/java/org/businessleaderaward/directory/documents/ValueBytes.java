package org.businessleaderaward.directory.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.businessleaderaward.directory.entries.PartialDate;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/** How the search index writes texts, lists, dates and instants; see {@link EntryBytes}. */
final class ValueBytes {
  private ValueBytes() {}

  static void writeDate(@Nullable PartialDate date, DataOutputStream out) throws IOException {
    writeOptional(date == null ? null : date.value(), out);
  }

  static @Nullable PartialDate readDate(DataInputStream in) throws IOException {
    var text = readOptional(in);
    return text == null ? null : new PartialDate(text);
  }

  static void writeText(LocalizedText text, DataOutputStream out) throws IOException {
    out.writeByte(text.byLanguage().size());
    for (var each : text.byLanguage().entrySet()) {
      out.writeUTF(each.getKey().name());
      out.writeUTF(each.getValue());
    }
  }

  static LocalizedText readText(DataInputStream in) throws IOException {
    int size = in.readUnsignedByte();
    var byLanguage = new EnumMap<Language, String>(Language.class);
    for (int i = 0; i < size; i++) {
      byLanguage.put(Language.valueOf(in.readUTF()), in.readUTF());
    }
    return new LocalizedText(byLanguage);
  }

  static void writeList(List<String> texts, DataOutputStream out) throws IOException {
    out.writeShort(texts.size());
    for (var text : texts) {
      out.writeUTF(text);
    }
  }

  static List<String> readList(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    var texts = new ArrayList<String>(size);
    for (int i = 0; i < size; i++) {
      texts.add(in.readUTF());
    }
    return List.copyOf(texts);
  }

  static void writeOptional(@Nullable String text, DataOutputStream out) throws IOException {
    out.writeUTF(text == null ? "" : text);
  }

  static @Nullable String readOptional(DataInputStream in) throws IOException {
    var text = in.readUTF();
    return text.isEmpty() ? null : text;
  }

  static void writeInstant(@Nullable Instant instant, DataOutputStream out) throws IOException {
    out.writeLong(instant == null ? Long.MIN_VALUE : instant.getEpochSecond());
    out.writeInt(instant == null ? 0 : instant.getNano());
  }

  static @Nullable Instant readInstant(DataInputStream in) throws IOException {
    long seconds = in.readLong();
    int nanos = in.readInt();
    return seconds == Long.MIN_VALUE ? null : Instant.ofEpochSecond(seconds, nanos);
  }
}
