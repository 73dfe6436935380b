package org.businessleaderaward.directory.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.directory.entries.OnRecord;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.entries.WithdrawalReason;
import org.businessleaderaward.directory.snapshots.Manifest;

/**
 * An entry as the search index stores it, so that a page is answered without the table. The form is
 * the index's own: {@link Manifest}'s format changes with it.
 */
public final class EntryBytes {
  private static final int PARTNERSHIP = 1;
  private static final int ORGANISATION = 2;
  private static final int REMOVED = 3;

  private EntryBytes() {}

  /** An entry, or what is left of one, as bytes. */
  public static byte[] write(OnRecord entry) {
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

  /** What was written. */
  public static OnRecord read(byte[] bytes, int from, int length) {
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
    FactBytes.writeFacts(partnership, out);
    ValueBytes.writeText(partnership.summary(), out);
    out.writeUTF(partnership.kind().name());
    ValueBytes.writeList(partnership.themes().stream().map(Theme::name).toList(), out);
    ValueBytes.writeList(partnership.countries(), out);
    out.writeBoolean(partnership.worldwide());
    ValueBytes.writeDate(partnership.startedOn(), out);
    ValueBytes.writeDate(partnership.endedOn(), out);
    out.writeShort(partnership.participants().size());
    for (var participant : partnership.participants()) {
      out.writeUTF(participant.role().name());
      out.writeUTF(participant.organisation());
      FactBytes.writeSources(participant.sources(), out);
    }
  }

  private static Partnership readPartnership(DataInputStream in) throws IOException {
    var facts = FactBytes.readFacts(in);
    return new Partnership(
        facts.id(),
        facts.naming(),
        ValueBytes.readText(in),
        PartnershipKind.valueOf(in.readUTF()),
        ValueBytes.readList(in).stream().map(Theme::valueOf).toList(),
        facts.industries(),
        ValueBytes.readList(in),
        in.readBoolean(),
        ValueBytes.readDate(in),
        ValueBytes.readDate(in),
        readParticipants(in),
        facts.relations(),
        facts.externalIds(),
        facts.sources(),
        facts.history());
  }

  private static void write(Organisation organisation, DataOutputStream out) throws IOException {
    out.writeByte(ORGANISATION);
    FactBytes.writeFacts(organisation, out);
    out.writeUTF(organisation.kind().name());
    ValueBytes.writeOptional(organisation.country(), out);
    ValueBytes.writeOptional(organisation.place(), out);
    ValueBytes.writeOptional(organisation.websiteUrl(), out);
  }

  private static Organisation readOrganisation(DataInputStream in) throws IOException {
    var facts = FactBytes.readFacts(in);
    return new Organisation(
        facts.id(),
        facts.naming(),
        OrganisationKind.valueOf(in.readUTF()),
        facts.industries(),
        ValueBytes.readOptional(in),
        ValueBytes.readOptional(in),
        ValueBytes.readOptional(in),
        facts.relations(),
        facts.externalIds(),
        facts.sources(),
        facts.history());
  }

  private static void write(RemovedEntry removed, DataOutputStream out) throws IOException {
    out.writeByte(REMOVED);
    out.writeUTF(removed.id());
    out.writeUTF(removed.reason().name());
    ValueBytes.writeOptional(removed.mergedInto(), out);
    ValueBytes.writeOptional(
        removed.withdrawal() == null ? null : removed.withdrawal().name(), out);
    ValueBytes.writeInstant(removed.removedAt(), out);
  }

  private static RemovedEntry readRemoved(DataInputStream in) throws IOException {
    return new RemovedEntry(
        in.readUTF(),
        RemovedEntry.Reason.valueOf(in.readUTF()),
        ValueBytes.readOptional(in),
        Optional.ofNullable(ValueBytes.readOptional(in))
            .map(WithdrawalReason::valueOf)
            .orElse(null),
        Objects.requireNonNull(ValueBytes.readInstant(in)));
  }

  private static List<Participant> readParticipants(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    var participants = new ArrayList<Participant>(size);
    for (int i = 0; i < size; i++) {
      participants.add(
          new Participant(
              OrganisationRole.valueOf(in.readUTF()), in.readUTF(), FactBytes.readSources(in)));
    }
    return List.copyOf(participants);
  }
}
