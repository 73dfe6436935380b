package org.businessleaderaward.programme.pages;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/** The texts on record, each version of each page in each language. */
final class PageTexts {
  private static final String CHANGED = "PAGE_CHANGED";

  private final DynamoDbTable<PageTextItem> table;
  private final AuditLog audit;
  private final Transactions transactions;

  PageTexts(Storage storage, AuditLog audit, Transactions transactions) {
    this.table = storage.table(TableOf.PROGRAMME, PageTextItem.SCHEMA);
    this.audit = audit;
    this.transactions = transactions;
  }

  /** The current text of a page; empty when none was ever written. */
  Optional<PageText> current(PublicPage page, Language language) {
    var key = ProgrammeKeys.pageText(page.name(), language);
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)))
        .map(PageTextItem::pageText);
  }

  /** The current text of each page for which one was written. */
  List<PageText> all() {
    return query(ProgrammeKeys.PAGES, Integer.MAX_VALUE);
  }

  /** The versions of a page's text, newest first. */
  List<PageText> versions(PublicPage page, Language language, int most) {
    return query(ProgrammeKeys.pageVersions(page.name(), language), most);
  }

  private List<PageText> query(String partition, int most) {
    var all = QueryConditional.keyEqualTo(key -> key.partitionValue(partition));
    var asked =
        table.query(
            r ->
                r.queryConditional(all)
                    .scanIndexForward(false)
                    .limit(Math.min(most, 100))
                    .consistentRead(true));
    return asked.items().stream().limit(most).map(PageTextItem::pageText).toList();
  }

  /**
   * Writes the next version.
   *
   * @return whether it is that: somebody may have written one meanwhile
   */
  boolean write(PageText next, Act act) {
    var current =
        PageTextItem.of(next, ProgrammeKeys.pageText(next.page().name(), next.language()));
    current.setVersion(next.version() - 1L);
    var version =
        PageTextItem.of(
            next, ProgrammeKeys.pageVersion(next.page().name(), next.language(), next.version()));
    return transactions.commit(
            set -> {
              set.put(table, current, CHANGED, null);
              set.put(table, version, CHANGED, WriteSet.ABSENT);
              audit.add(set, act);
            })
        instanceof Outcome.Committed;
  }
}
