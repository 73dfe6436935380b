package org.businessleaderaward.directory;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.People;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.NodeLookup;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.Buckets;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** What the rooms and the worker {@code index} need of this module. */
public final class DirectoryBeans implements BeanRegistrar {
  /** How often an open room looks for a newer search snapshot. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  @Override
  public void register(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        Entries.class,
        bean -> bean.lazyInit().supplier(context -> new Entries(context.bean(Storage.class))));
    registry.registerBean(
        Changes.class,
        bean -> bean.lazyInit().supplier(context -> new Changes(context.bean(Storage.class))));
    registry.registerBean(
        EntryWrites.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new EntryWrites(context.bean(Storage.class), context.bean(Changes.class))));
    registry.registerBean(
        DirectorySeed.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new DirectorySeed(
                            context.bean(Storage.class),
                            context.bean(EntryWrites.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        SnapshotStore.class, bean -> bean.lazyInit().supplier(context -> snapshots(environment)));
    registerIndex(registry);
    registerExports(registry, environment);
    registerPublic(registry);
    registerSuggestions(registry);
    registerOrganisations(registry);
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

  private static void registerIndex(BeanRegistry registry) {
    registry.registerBean(
        DirectoryIndex.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new DirectoryIndex(
                            context.bean(Entries.class), context.bean(SnapshotStore.class))));
    registry.registerBean(
        "index",
        IndexWorker.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new IndexWorker(
                            context.bean(DirectoryIndex.class),
                            context.bean(DirectoryExports.class))));
  }

  private static void registerExports(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        DirectoryExports.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new DirectoryExports(
                            context.bean(Entries.class),
                            exports(environment),
                            environment.getRequiredProperty("SITE_URL"),
                            context.bean(Clock.class))));
    registry.registerBean(
        ExportFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new ExportFields(
                            context.bean(Storage.class),
                            context.bean(AuditLog.class),
                            context.bean(Transactions.class),
                            context.bean(Callers.class))));
  }

  /** The bucket {@code SNAPSHOT_BUCKET} or, without one, the folder {@code EXPORT_FOLDER}. */
  private static ExportStore exports(Environment environment) {
    var bucket = environment.getProperty("SNAPSHOT_BUCKET");
    return bucket == null
        ? new FolderExportStore(Path.of(environment.getRequiredProperty("EXPORT_FOLDER")))
        : new S3ExportStore(Buckets.fromEnvironment(System.getenv()), bucket);
  }

  private static void registerPublic(BeanRegistry registry) {
    registry.registerBean(
        DirectoryNodes.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new DirectoryNodes(
                            () -> context.bean(Entries.class), () -> context.bean(Changes.class))));
    for (var prefix : List.of(Partnership.ID_PREFIX, Organisation.ID_PREFIX)) {
      registry.registerBean(
          prefix + "nodes",
          NodeLookup.class,
          bean ->
              bean.lazyInit()
                  .supplier(context -> context.bean(DirectoryNodes.class).startingWith(prefix)));
    }
    registry.registerBean(
        PublicDirectoryFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new PublicDirectoryFields(
                            () ->
                                new DirectorySearch(
                                    new CurrentSnapshot(context.bean(SnapshotStore.class), LOOK)),
                            context.bean(DirectoryNodes.class))));
  }

  private static void registerSuggestions(BeanRegistry registry) {
    registry.registerBean(
        Suggestions.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Suggestions(
                            context.bean(Storage.class),
                            context.bean(Outbox.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        PartnersFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new PartnersFields(
                            context.bean(Suggestions.class),
                            context.bean(Corrections.class),
                            new LinkRequests(
                                context.bean(Entries.class),
                                context.bean(Contacts.class),
                                new Intake(context.bean(Storage.class)),
                                context.bean(Outbox.class),
                                context.bean(Transactions.class)))));
    registry.registerBean(
        Corrections.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Corrections(
                            context.bean(Storage.class),
                            context.bean(Entries.class),
                            context.bean(Outbox.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        EntryDeskFields.class, bean -> bean.lazyInit().supplier(DirectoryBeans::desk));
    registry.registerBean(
        ModerationFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new ModerationFields(
                            context.bean(Suggestions.class),
                            new Moderation(
                                context.bean(Suggestions.class),
                                context.bean(EntryWrites.class),
                                context.bean(Outbox.class),
                                context.bean(AuditLog.class),
                                context.bean(Transactions.class)),
                            context.bean(Callers.class))));
  }

  private static void registerOrganisations(BeanRegistry registry) {
    registry.registerBean(
        Contacts.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Contacts(context.bean(Storage.class), context.bean(People.class))));
    registry.registerBean(
        ContactTraces.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new ContactTraces(
                            context.bean(Contacts.class),
                            context.bean(People.class),
                            context.bean(Outbox.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        ContactFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new ContactFields(
                            new ContactDesk(
                                context.bean(Contacts.class),
                                context.bean(Entries.class),
                                context.bean(People.class),
                                context.bean(Outbox.class),
                                context.bean(AuditLog.class),
                                context.bean(Transactions.class)),
                            context.bean(Callers.class))));
    registry.registerBean(
        OwnEntries.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new OwnEntries(
                            context.bean(Entries.class),
                            context.bean(EntryWrites.class),
                            context.bean(Corrections.class),
                            context.bean(People.class),
                            context.bean(AuditLog.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        OwnFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new OwnFields(
                            context.bean(OwnEntries.class),
                            context.bean(Corrections.class),
                            context.bean(Callers.class))));
  }

  private static EntryDeskFields desk(BeanRegistry.SupplierContext context) {
    var entries = context.bean(Entries.class);
    var writes = context.bean(EntryWrites.class);
    var contacts = context.bean(Contacts.class);
    var log = context.bean(AuditLog.class);
    var transactions = context.bean(Transactions.class);
    return new EntryDeskFields(
        new CorrectionDesk(
            context.bean(Corrections.class),
            entries,
            writes,
            context.bean(People.class),
            context.bean(Outbox.class),
            log,
            transactions),
        new EntryDesk(
            entries,
            writes,
            contacts,
            new EntryLetters(entries, contacts, context.bean(Outbox.class)),
            log,
            transactions),
        context.bean(Callers.class));
  }
}
