package org.businessleaderaward.directory.exports;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.proposals.Moderation;
import org.businessleaderaward.directory.staff.DirectoryStaff;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** Exports on demand, in the secretariat's room. The worker {@code index} makes them. */
public final class ExportFields implements RoomFields {
  private final DynamoDbTable<ExportWishItem> wishes;
  private final AuditLog log;
  private final Transactions transactions;
  private final DirectoryStaff staff;

  /** Records wishes in this storage. */
  public ExportFields(
      Storage storage, AuditLog log, Transactions transactions, DirectoryStaff staff) {
    this.wishes = storage.table(TableOf.DIRECTORY, ExportWishItem.SCHEMA);
    this.log = log;
    this.transactions = transactions;
    this.staff = staff;
  }

  /**
   * Answer to the wish.
   *
   * @param wished whether it was recorded
   * @param userErrors why it was refused
   */
  record Payload(boolean wished, List<UserError> userErrors) {}

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.mutation("exportDirectory", this::export);
  }

  private Payload export(DataFetchingEnvironment env) {
    var caller = staff.require(env);
    var now = Scope.of(env).now();
    transactions.commit(
        set -> {
          set.put(wishes, ExportWishItem.at(now), "wish", null);
          log.add(
              set,
              new Act(Moderation.LOG, now, caller.actor(), "EXPORT_WISHED", Moderation.LOG, null));
        });
    return new Payload(true, List.of());
  }
}
