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
import java.util.Objects;
import java.util.Optional;
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
  private static final int REMOVED = 3;

  private EntryBytes() {}

  static byte[] write(OnRecord entry) {
    var bytes = new ByteArrayOutputStream(1024);
    try (var out = new DataOutputStream(bytes)) {
      switch (entry) {
        case Partnership partnership -> write(partnership, out);
        case Organisation organisation -> write(organisation, out);
        case RemovedEntry removed -> write(removed, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static OnRecord read(byte[] bytes, int from, int length) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes, from, length))) {
      int sort = in.readUnsignedByte();
      return switch (sort) {
        case PARTNERSHIP -> readPartnership(in);
        case ORGANISATION -> readOrganisation(in);
        case REMOVED -> readRemoved(in);
        default -> throw new IOException("no such sort of entry: " + sort);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Partnership partnership, DataOutputStream out) throws IOException {
    out.writeByte(PARTNERSHIP);
    writeFacts(partnership, out);
    writeText(partnership.summary(), out);
    out.writeUTF(partnership.kind().name());
    writeList(partnership.themes().stream().map(Theme::name).toList(), out);
    writeList(partnership.countries(), out);
    writeDate(partnership.startedOn(), out);
    writeDate(partnership.endedOn(), out);
    out.writeShort(partnership.participants().size());
    for (var participant : partnership.participants()) {
      out.writeUTF(participant.role().name());
      out.writeUTF(participant.organisation());
      writeSources(participant.sources(), out);
    }
  }

  private static Partnership readPartnership(DataInputStream in) throws IOException {
    var facts = readFacts(in);
    return new Partnership(
        facts.id(),
        facts.naming(),
        readText(in),
        PartnershipKind.valueOf(in.readUTF()),
        readList(in).stream().map(Theme::valueOf).toList(),
        facts.industries(),
        readList(in),
        readDate(in),
        readDate(in),
        readParticipants(in),
        facts.relations(),
        facts.externalIds(),
        facts.sources(),
        facts.history());
  }

  private static void write(Organisation organisation, DataOutputStream out) throws IOException {
    out.writeByte(ORGANISATION);
    writeFacts(organisation, out);
    out.writeUTF(organisation.kind().name());
    writeOptional(organisation.country(), out);
  }

  private static Organisation readOrganisation(DataInputStream in) throws IOException {
    var facts = readFacts(in);
    return new Organisation(
        facts.id(),
        facts.naming(),
        OrganisationKind.valueOf(in.readUTF()),
        facts.industries(),
        readOptional(in),
        facts.relations(),
        facts.externalIds(),
        facts.sources(),
        facts.history());
  }

  private static void write(RemovedEntry removed, DataOutputStream out) throws IOException {
    out.writeByte(REMOVED);
    out.writeUTF(removed.id());
    out.writeUTF(removed.reason().name());
    writeOptional(removed.mergedInto(), out);
    writeOptional(removed.withdrawal() == null ? null : removed.withdrawal().name(), out);
    writeInstant(removed.removedAt(), out);
  }

  private static RemovedEntry readRemoved(DataInputStream in) throws IOException {
    return new RemovedEntry(
        in.readUTF(),
        RemovedEntry.Reason.valueOf(in.readUTF()),
        readOptional(in),
        Optional.ofNullable(readOptional(in)).map(WithdrawalReason::valueOf).orElse(null),
        Objects.requireNonNull(readInstant(in)));
  }

  /** What every entry says. */
  private record Facts(
      String id,
      Naming naming,
      List<Industry> industries,
      List<Relation> relations,
      List<ExternalId> externalIds,
      List<Source> sources,
      History history) {}

  private static void writeFacts(Entry entry, DataOutputStream out) throws IOException {
    out.writeUTF(entry.id());
    writeText(entry.name(), out);
    out.writeUTF(entry.naming().original().name());
    out.writeShort(entry.naming().others().size());
    for (var other : entry.naming().others()) {
      out.writeUTF(other.kind().name());
      out.writeUTF(other.text());
      writeOptional(other.language() == null ? null : other.language().name(), out);
    }
    writeList(entry.industries().stream().map(Industry::name).toList(), out);
    out.writeShort(entry.relations().size());
    for (var relation : entry.relations()) {
      out.writeUTF(relation.kind().name());
      out.writeUTF(relation.to());
      writeSources(relation.sources(), out);
    }
    out.writeShort(entry.externalIds().size());
    for (var id : entry.externalIds()) {
      out.writeUTF(id.register().name());
      out.writeUTF(id.value());
    }
    writeSources(entry.sources(), out);
    writeInstant(entry.history().addedAt(), out);
    writeInstant(entry.updatedAt(), out);
    writeInstant(entry.verifiedAt(), out);
    var by = entry.history().verifiedBy();
    writeOptional(by == null ? null : by.name(), out);
  }

  private static Facts readFacts(DataInputStream in) throws IOException {
    return new Facts(
        in.readUTF(),
        readNaming(in),
        readList(in).stream().map(Industry::valueOf).toList(),
        readRelations(in),
        readExternalIds(in),
        readSources(in),
        readHistory(in));
  }

  private static Naming readNaming(DataInputStream in) throws IOException {
    var name = readText(in);
    var original = Language.valueOf(in.readUTF());
    int size = in.readUnsignedShort();
    var others = new ArrayList<OtherName>(size);
    for (int i = 0; i < size; i++) {
      var kind = OtherName.Kind.valueOf(in.readUTF());
      var text = in.readUTF();
      var language = readOptional(in);
      others.add(new OtherName(kind, text, language == null ? null : Language.valueOf(language)));
    }
    return new Naming(name, original, List.copyOf(others));
  }

  private static List<Relation> readRelations(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    var relations = new ArrayList<Relation>(size);
    for (int i = 0; i < size; i++) {
      relations.add(
          new Relation(Relation.Kind.valueOf(in.readUTF()), in.readUTF(), readSources(in)));
    }
    return List.copyOf(relations);
  }

  private static List<ExternalId> readExternalIds(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    var ids = new ArrayList<ExternalId>(size);
    for (int i = 0; i < size; i++) {
      ids.add(new ExternalId(ExternalId.Register.valueOf(in.readUTF()), in.readUTF()));
    }
    return List.copyOf(ids);
  }

  private static History readHistory(DataInputStream in) throws IOException {
    var addedAt = Objects.requireNonNull(readInstant(in));
    var updatedAt = Objects.requireNonNull(readInstant(in));
    var verifiedAt = readInstant(in);
    var by = readOptional(in);
    return new History(
        addedAt, updatedAt, verifiedAt, by == null ? null : History.Verifier.valueOf(by));
  }

  private static List<Participant> readParticipants(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    var participants = new ArrayList<Participant>(size);
    for (int i = 0; i < size; i++) {
      participants.add(
          new Participant(OrganisationRole.valueOf(in.readUTF()), in.readUTF(), readSources(in)));
    }
    return List.copyOf(participants);
  }

  private static void writeSources(List<Source> sources, DataOutputStream out) throws IOException {
    out.writeShort(sources.size());
    for (var source : sources) {
      out.writeUTF(source.document());
      out.writeInt(source.paragraph() == null ? 0 : source.paragraph());
      writeOptional(source.url(), out);
      writeList(source.statements().stream().map(Source.Statement::name).toList(), out);
    }
  }

  private static List<Source> readSources(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    var sources = new ArrayList<Source>(size);
    for (int i = 0; i < size; i++) {
      var document = in.readUTF();
      int paragraph = in.readInt();
      sources.add(
          new Source(
              document,
              paragraph == 0 ? null : paragraph,
              readOptional(in),
              readList(in).stream().map(Source.Statement::valueOf).toList()));
    }
    return List.copyOf(sources);
  }

  private static void writeDate(@Nullable PartialDate date, DataOutputStream out)
      throws IOException {
    writeOptional(date == null ? null : date.value(), out);
  }

  private static @Nullable PartialDate readDate(DataInputStream in) throws IOException {
    var text = readOptional(in);
    return text == null ? null : new PartialDate(text);
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
