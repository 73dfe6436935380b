package org.businessleaderaward.directory.exports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.exports.PartTables.Origin;
import org.businessleaderaward.directory.exports.PartTables.Part;

/** The files of all entries while they are written: each sort as lines and as tables. */
final class EntryFiles implements Closeable {
  private final LinesFile partnershipLines;
  private final LinesFile organisationLines;
  private final TableFile<Partnership> partnerships;
  private final TableFile<Organisation> organisations;
  private final TableFile<Part<Participant>> participants;
  private final TableFile<Part<Relation>> relations;
  private final TableFile<Part<OtherName>> otherNames;
  private final TableFile<Part<ExternalId>> externalIds;
  private final TableFile<Origin> sources;

  EntryFiles(Path folder) throws IOException {
    partnershipLines = new LinesFile(folder, EntryColumns.PARTNERSHIPS.name());
    organisationLines = new LinesFile(folder, EntryColumns.ORGANISATIONS.name());
    partnerships = new TableFile<>(folder, EntryColumns.PARTNERSHIPS);
    organisations = new TableFile<>(folder, EntryColumns.ORGANISATIONS);
    participants = new TableFile<>(folder, PartTables.PARTICIPANTS);
    relations = new TableFile<>(folder, PartTables.RELATIONS);
    otherNames = new TableFile<>(folder, PartTables.OTHER_NAMES);
    externalIds = new TableFile<>(folder, PartTables.EXTERNAL_IDS);
    sources = new TableFile<>(folder, PartTables.SOURCES);
  }

  void add(Partnership entry) {
    partnershipLines.add(entry);
    partnerships.add(entry);
    entry.participants().forEach(each -> participants.add(new Part<>(entry, each)));
    addParts(entry);
  }

  void add(Organisation entry) {
    organisationLines.add(entry);
    organisations.add(entry);
    addParts(entry);
  }

  private void addParts(Entry entry) {
    entry.relations().forEach(each -> relations.add(new Part<>(entry, each)));
    entry.naming().others().forEach(each -> otherNames.add(new Part<>(entry, each)));
    entry.externalIds().forEach(each -> externalIds.add(new Part<>(entry, each)));
    PartTables.origins(entry).forEach(sources::add);
  }

  /** All of them, in their order. */
  List<OpenFile> all() {
    return List.of(
        partnershipLines,
        partnerships,
        organisationLines,
        organisations,
        participants,
        relations,
        otherNames,
        externalIds,
        sources);
  }

  @Override
  public void close() throws IOException {
    for (var file : all()) {
      file.close();
    }
  }
}
