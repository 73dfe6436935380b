package org.businessleaderaward.directory;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.businessleaderaward.directory.contacts.ContactFields;
import org.businessleaderaward.directory.contacts.ContactTraces;
import org.businessleaderaward.directory.desk.EntryDeskFields;
import org.businessleaderaward.directory.desk.SynonymFields;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.exports.DataLicence;
import org.businessleaderaward.directory.exports.ExportFields;
import org.businessleaderaward.directory.exports.ExportStore;
import org.businessleaderaward.directory.pages.PageFiles;
import org.businessleaderaward.directory.partners.OwnEntries;
import org.businessleaderaward.directory.partners.OwnFields;
import org.businessleaderaward.directory.partners.PartnersFields;
import org.businessleaderaward.directory.proposals.KeptSuggesters;
import org.businessleaderaward.directory.proposals.ModerationFields;
import org.businessleaderaward.directory.proposals.SuggesterTraces;
import org.businessleaderaward.directory.reconciliation.Reconciliation;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.search.CurrentSnapshot;
import org.businessleaderaward.directory.search.DirectoryNodes;
import org.businessleaderaward.directory.search.PublicDirectoryFields;
import org.businessleaderaward.directory.snapshots.FileSnapshotStore;
import org.businessleaderaward.directory.snapshots.S3SnapshotStore;
import org.businessleaderaward.directory.snapshots.SnapshotStore;
import org.businessleaderaward.directory.synonyms.Synonyms;
import org.businessleaderaward.gateway.NodeLookup;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.storage.Buckets;
import org.businessleaderaward.wiring.Parts;
import org.businessleaderaward.wiring.Registrar;
import org.springframework.core.env.Environment;

/** What stands in this module for what others ask for, and the worker {@code index}. */
public final class DirectoryBeans implements Registrar {
  private static final Duration LOOK_FOR_NEWER = Duration.ofSeconds(1);

  @Override
  public void addTo(Parts parts) {
    parts
        .offer(Entries.class, Synonyms.class, ContactTraces.class, SuggesterTraces.class)
        .offer(OwnEntries.class, KeptSuggesters.class)
        .make(SnapshotStore.class, DirectoryBeans::snapshots)
        .make(ExportStore.class, ExportStore::of)
        .make(DataLicence.class, DataLicence::of)
        .make(PageFiles.class, PageFiles::of)
        .make(
            "current-snapshot",
            CurrentSnapshot.class,
            List.of(SnapshotStore.class, Clock.class),
            context ->
                new CurrentSnapshot(
                    context.bean(SnapshotStore.class), LOOK_FOR_NEWER, context.bean(Clock.class)))
        .function("index", IndexWorker.class)
        .bring(Room.PUBLIC.id(), PublicDirectoryFields.class, Reconciliation.class)
        .bring(Room.PARTNERS.id(), PartnersFields.class)
        .bring(Room.ORGANISATION.id(), OwnFields.class)
        .bring(
            Room.SECRETARIAT.id(),
            ModerationFields.class,
            EntryDeskFields.class,
            ContactFields.class,
            ExportFields.class,
            SynonymFields.class);
    for (var prefix : List.of(Partnership.ID_PREFIX, Organisation.ID_PREFIX)) {
      parts.make(
          prefix + "nodes",
          NodeLookup.class,
          DirectoryNodes.class,
          nodes -> nodes.startingWith(prefix));
    }
  }

  /** The bucket {@code SNAPSHOT_BUCKET} or, without one, the folder {@code SNAPSHOT_FOLDER}. */
  private static SnapshotStore snapshots(Environment environment) {
    var bucket = environment.getProperty("SNAPSHOT_BUCKET");
    return bucket == null
        ? new FileSnapshotStore(Path.of(environment.getRequiredProperty("SNAPSHOT_FOLDER")))
        : new S3SnapshotStore(
            Buckets.fromEnvironment(System.getenv()),
            bucket,
            Path.of(System.getProperty("java.io.tmpdir"), "directory-snapshots"));
  }
}
