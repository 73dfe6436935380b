package org.businessleaderaward.advisory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What stands in stored fields for minutes only, or in states of the award of which one excludes
 * the other: it is written where it would stand.
 */
final class PassingFields {
  private static final AttributeValue AT = AttributeValue.fromS("2026-02-03T10:00:00Z");
  private static final AttributeValue HASH = AttributeValue.fromS("5e55" + "0".repeat(60));

  private static final Map<String, Map<String, AttributeValue>> OF =
      Map.of(
          "PasskeyItem",
          Map.ofEntries(
              Map.entry("challenge", text("Y2hhbGxlbmdl")),
              Map.entry("challengeFor", text("PROVE")),
              Map.entry("challengeSession", HASH),
              Map.entry("challengeUntil", AT),
              Map.entry("provenSession", HASH),
              Map.entry("provenUntil", AT),
              Map.entry("backupEligible", AttributeValue.fromBool(true)),
              Map.entry("backedUp", AttributeValue.fromBool(true)),
              Map.entry("signCount", AttributeValue.fromN("7")),
              Map.entry("lossCode", HASH),
              Map.entry("lossSession", HASH),
              Map.entry("lossUntil", AT),
              Map.entry("lossTries", AttributeValue.fromN("1")),
              Map.entry("vouchedSession", HASH),
              Map.entry("vouchedUntil", AT)),
          "AdviserProfileItem",
          Map.of(
              "categories",
              texts("category-1"),
              "notices",
              texts("ADVICE_OPENED"),
              "remindedAt",
              AT),
          "NoteItem",
          Map.of("withdrawnAt", AT),
          "LetterItem",
          Map.of("approvedBy", text("person-sam"), "approvedAt", AT),
          "AssignmentItem",
          Map.of("suspicions", texts("SAME_EMPLOYER"), "reason", text("PERSONAL")),
          "QuestionItem",
          Map.of("withheldFor", text("OFF_TOPIC")),
          "SeatItem",
          Map.of(
              "voted",
              AttributeValue.fromBool(true),
              "declarations",
              AttributeValue.fromM(
                  Map.of(
                      "nomination-1",
                      AttributeValue.fromM(
                          Map.of(
                              "standing",
                              text("RECUSED"),
                              "reason",
                              text("PERSONAL"),
                              "ballotVersion",
                              AttributeValue.fromN("1")))))),
          "RowItem",
          Map.of(
              "category",
              text("category-1"),
              "waiting",
              AttributeValue.fromBool(true),
              "lapsed",
              AttributeValue.fromBool(true)));

  /** Of whom or what alone it can stand there. */
  private static final List<Only> ONLY =
      List.of(
          new Only(
              "role",
              "NOMINATOR",
              Map.of(
                  "sessionWritesUntil",
                  AT,
                  "otherSessions",
                  AttributeValue.fromL(
                      List.of(
                          AttributeValue.fromM(
                              Map.of(
                                  "hash",
                                  HASH,
                                  "startedAt",
                                  AT,
                                  "seenAt",
                                  AT,
                                  "writesUntil",
                                  AT)))))),
          new Only(
              "byText",
              "d3JhcHBlZA==",
              Map.of("byPasskey", text("cGFzc2tleQ=="), "credential", text("Y3JlZGVudGlhbA"))),
          new Only("email", "mia@example.org", Map.of("reads", AttributeValue.fromBool(true))),
          new Only(
              "nomineeName",
              "Bettina",
              Map.of(
                  "category",
                  text("category-1"),
                  "changes",
                  AttributeValue.fromL(List.of(AT)),
                  "proposal",
                  AttributeValue.fromM(
                      Map.of(
                          "person",
                          text("person-sam"),
                          "at",
                          AT,
                          "reason",
                          text("OUT_OF_SCOPE"),
                          "note",
                          text("A note of the proposal."))))));

  /** Of what stands in a nomination: that a consent was on paper, and lapsed. */
  private static final Map<String, AttributeValue> CONSENT =
      Map.of("paperNote", text("Signed on paper."), "lapsedAt", AT);

  private final PersonalDataTable table = new PersonalDataTable();

  private record Only(String field, String value, Map<String, AttributeValue> added) {}

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  private static AttributeValue texts(String text) {
    return AttributeValue.fromL(List.of(text(text)));
  }

  /** An item with what it can hold besides. */
  Map<String, AttributeValue> added(Map<String, AttributeValue> item) {
    var all = new HashMap<>(item);
    OF.forEach(
        (of, added) -> {
          if (table.is(of, item)) {
            added.forEach(
                (name, value) -> {
                  if (!PersonalDataTable.isFilled(all.get(name))) {
                    all.put(name, value);
                  }
                });
          }
        });
    for (var only : ONLY) {
      if (only.added.keySet().stream().anyMatch(name -> isAttribute(item, name))
          && text(only.value).equals(item.get(only.field))) {
        all.putAll(only.added);
      }
    }
    if (all.containsKey("consent") && text("Bettina").equals(all.get("nomineeName"))) {
      var consent = new HashMap<>(all.get("consent").m());
      consent.putAll(CONSENT);
      all.put("consent", AttributeValue.fromM(consent));
    }
    return all;
  }

  private boolean isAttribute(Map<String, AttributeValue> item, String name) {
    return table.stored().entrySet().stream()
        .anyMatch(one -> one.getValue().contains(name) && table.is(one.getKey(), item));
  }
}
