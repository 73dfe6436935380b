package org.businessleaderaward.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the search index stores it, so that a page is answered without the table. The form is
 * the index's own: {@link Manifest}'s format changes with it.
 */
final class EntryBytes {
  private static final int PARTNERSHIP = 1;
  private static final int ORGANISATION = 2;

  private EntryBytes() {}

  static byte[] write(Entry entry) {
    var bytes = new ByteArrayOutputStream(1024);
    try (var out = new DataOutputStream(bytes)) {
      switch (entry) {
        case Partnership partnership -> write(partnership, out);
        case Organisation organisation -> write(organisation, out);
      }
      writeSources(entry.sources(), out);
      writeInstant(entry.updatedAt(), out);
      writeInstant(entry.verifiedAt(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Entry read(byte[] bytes, int from, int length) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes, from, length))) {
      int sort = in.readUnsignedByte();
      return switch (sort) {
        case PARTNERSHIP -> readPartnership(in);
        case ORGANISATION -> readOrganisation(in);
        default -> throw new IOException("no such sort of entry: " + sort);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Partnership partnership, DataOutputStream out) throws IOException {
    out.writeByte(PARTNERSHIP);
    out.writeUTF(partnership.id());
    writeText(partnership.name(), out);
    writeText(partnership.summary(), out);
    out.writeUTF(partnership.kind().name());
    writeList(partnership.themes().stream().map(Theme::name).toList(), out);
    writeList(partnership.countries(), out);
    writeOptional(partnership.startedOn(), out);
    writeOptional(partnership.endedOn(), out);
    out.writeShort(partnership.participants().size());
    for (var participant : partnership.participants()) {
      out.writeUTF(participant.role().name());
      out.writeUTF(participant.organisation());
    }
  }

  private static Partnership readPartnership(DataInputStream in) throws IOException {
    return new Partnership(
        in.readUTF(),
        readText(in),
        readText(in),
        PartnershipKind.valueOf(in.readUTF()),
        readList(in).stream().map(Theme::valueOf).toList(),
        readList(in),
        readOptional(in),
        readOptional(in),
        readParticipants(in),
        readSources(in),
        java.util.Objects.requireNonNull(readInstant(in)),
        readInstant(in));
  }

  private static void write(Organisation organisation, DataOutputStream out) throws IOException {
    out.writeByte(ORGANISATION);
    out.writeUTF(organisation.id());
    writeText(organisation.name(), out);
    writeOptional(organisation.acronym(), out);
    out.writeUTF(organisation.kind().name());
    writeOptional(organisation.country(), out);
  }

  private static Organisation readOrganisation(DataInputStream in) throws IOException {
    return new Organisation(
        in.readUTF(),
        readText(in),
        readOptional(in),
        OrganisationKind.valueOf(in.readUTF()),
        readOptional(in),
        readSources(in),
        java.util.Objects.requireNonNull(readInstant(in)),
        readInstant(in));
  }

  private static List<Participant> readParticipants(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    var participants = new ArrayList<Participant>(size);
    for (int i = 0; i < size; i++) {
      participants.add(new Participant(OrganisationRole.valueOf(in.readUTF()), in.readUTF()));
    }
    return List.copyOf(participants);
  }

  private static void writeSources(List<Source> sources, DataOutputStream out) throws IOException {
    out.writeShort(sources.size());
    for (var source : sources) {
      out.writeUTF(source.document());
      out.writeInt(source.paragraph() == null ? 0 : source.paragraph());
      writeOptional(source.url(), out);
    }
  }

  private static List<Source> readSources(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    var sources = new ArrayList<Source>(size);
    for (int i = 0; i < size; i++) {
      var document = in.readUTF();
      int paragraph = in.readInt();
      sources.add(new Source(document, paragraph == 0 ? null : paragraph, readOptional(in)));
    }
    return List.copyOf(sources);
  }

  private static void writeText(LocalizedText text, DataOutputStream out) throws IOException {
    out.writeByte(text.byLanguage().size());
    for (var each : text.byLanguage().entrySet()) {
      out.writeUTF(each.getKey().name());
      out.writeUTF(each.getValue());
    }
  }

  private static LocalizedText readText(DataInputStream in) throws IOException {
    int size = in.readUnsignedByte();
    var byLanguage = new EnumMap<Language, String>(Language.class);
    for (int i = 0; i < size; i++) {
      byLanguage.put(Language.valueOf(in.readUTF()), in.readUTF());
    }
    return new LocalizedText(byLanguage);
  }

  private static void writeList(List<String> texts, DataOutputStream out) throws IOException {
    out.writeShort(texts.size());
    for (var text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> readList(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    var texts = new ArrayList<String>(size);
    for (int i = 0; i < size; i++) {
      texts.add(in.readUTF());
    }
    return List.copyOf(texts);
  }

  private static void writeOptional(@Nullable String text, DataOutputStream out)
      throws IOException {
    out.writeUTF(text == null ? "" : text);
  }

  private static @Nullable String readOptional(DataInputStream in) throws IOException {
    var text = in.readUTF();
    return text.isEmpty() ? null : text;
  }

  private static void writeInstant(@Nullable Instant instant, DataOutputStream out)
      throws IOException {
    out.writeLong(instant == null ? Long.MIN_VALUE : instant.getEpochSecond());
    out.writeInt(instant == null ? 0 : instant.getNano());
  }

  private static @Nullable Instant readInstant(DataInputStream in) throws IOException {
    long seconds = in.readLong();
    int nanos = in.readInt();
    return seconds == Long.MIN_VALUE ? null : Instant.ofEpochSecond(seconds, nanos);
  }
}
