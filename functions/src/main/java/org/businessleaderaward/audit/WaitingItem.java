package org.businessleaderaward.audit;

import java.time.Instant;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** An act that is done and has no place in its log yet. */
final class WaitingItem extends Keyed {
  static final TableSchema<WaitingItem> SCHEMA =
      keyed(WaitingItem.class, WaitingItem::new)
          .addAttribute(
              String.class, a -> a.name("log").getter(i -> i.log).setter((i, v) -> i.log = v))
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .addAttribute(
              String.class, a -> a.name("actor").getter(i -> i.actor).setter((i, v) -> i.actor = v))
          .addAttribute(
              String.class, a -> a.name("act").getter(i -> i.act).setter((i, v) -> i.act = v))
          .addAttribute(
              String.class,
              a -> a.name("subject").getter(i -> i.subject).setter((i, v) -> i.subject = v))
          .addAttribute(
              String.class,
              a -> a.name("detail").getter(i -> i.detail).setter((i, v) -> i.detail = v))
          .build();

  String log = "";
  Instant at = Instant.EPOCH;
  String actor = "";
  String act = "";
  String subject = "";
  @Nullable String detail;

  static WaitingItem of(Act act) {
    var item = new WaitingItem();
    item.setKey(AuditKeys.waiting(act.log()), AuditKeys.waiting(act));
    item.log = act.log();
    item.at = act.at();
    item.actor = act.actor();
    item.act = act.act();
    item.subject = act.subject();
    item.detail = act.detail();
    return item;
  }

  Act toAct() {
    return new Act(log, at, actor, act, subject, detail);
  }
}
