package org.businessleaderaward.directory.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.language.Language;

/** How the search index writes what every entry says; see {@link EntryBytes}. */
final class FactBytes {
  private FactBytes() {}

  /** What every entry says. */
  record Facts(
      String id,
      Naming naming,
      List<Industry> industries,
      List<Relation> relations,
      List<ExternalId> externalIds,
      List<Source> sources,
      History history) {}

  static void writeFacts(Entry entry, DataOutputStream out) throws IOException {
    out.writeUTF(entry.id());
    ValueBytes.writeText(entry.name(), out);
    out.writeUTF(entry.naming().original().name());
    out.writeBoolean(entry.naming().quoted());
    out.writeShort(entry.naming().others().size());
    for (var other : entry.naming().others()) {
      out.writeUTF(other.kind().name());
      out.writeUTF(other.text());
      ValueBytes.writeOptional(other.language() == null ? null : other.language().name(), out);
    }
    ValueBytes.writeList(entry.industries().stream().map(Industry::name).toList(), out);
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
    ValueBytes.writeInstant(entry.history().addedAt(), out);
    ValueBytes.writeInstant(entry.updatedAt(), out);
    ValueBytes.writeInstant(entry.verifiedAt(), out);
    var by = entry.history().verifiedBy();
    ValueBytes.writeOptional(by == null ? null : by.name(), out);
  }

  static Facts readFacts(DataInputStream in) throws IOException {
    return new Facts(
        in.readUTF(),
        readNaming(in),
        ValueBytes.readList(in).stream().map(Industry::valueOf).toList(),
        readRelations(in),
        readExternalIds(in),
        readSources(in),
        readHistory(in));
  }

  private static Naming readNaming(DataInputStream in) throws IOException {
    var name = ValueBytes.readText(in);
    var original = Language.valueOf(in.readUTF());
    boolean quoted = in.readBoolean();
    int size = in.readUnsignedShort();
    var others = new ArrayList<OtherName>(size);
    for (int i = 0; i < size; i++) {
      var kind = OtherName.Kind.valueOf(in.readUTF());
      var text = in.readUTF();
      var language = ValueBytes.readOptional(in);
      others.add(new OtherName(kind, text, language == null ? null : Language.valueOf(language)));
    }
    return new Naming(name, original, quoted, List.copyOf(others));
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
    var addedAt = Objects.requireNonNull(ValueBytes.readInstant(in));
    var updatedAt = Objects.requireNonNull(ValueBytes.readInstant(in));
    var verifiedAt = ValueBytes.readInstant(in);
    var by = ValueBytes.readOptional(in);
    return new History(
        addedAt, updatedAt, verifiedAt, by == null ? null : History.Verifier.valueOf(by));
  }

  static void writeSources(List<Source> sources, DataOutputStream out) throws IOException {
    out.writeShort(sources.size());
    for (var source : sources) {
      out.writeUTF(source.document());
      out.writeInt(source.paragraph() == null ? 0 : source.paragraph());
      ValueBytes.writeOptional(source.url(), out);
      ValueBytes.writeList(source.statements().stream().map(Source.Statement::name).toList(), out);
    }
  }

  static List<Source> readSources(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    var sources = new ArrayList<Source>(size);
    for (int i = 0; i < size; i++) {
      var document = in.readUTF();
      int paragraph = in.readInt();
      sources.add(
          new Source(
              document,
              paragraph == 0 ? null : paragraph,
              ValueBytes.readOptional(in),
              ValueBytes.readList(in).stream().map(Source.Statement::valueOf).toList()));
    }
    return List.copyOf(sources);
  }
}
