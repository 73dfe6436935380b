package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.businessleaderaward.advisory.PersonalDataTable.Field;
import org.businessleaderaward.advisory.PersonalDataTable.Row;
import org.businessleaderaward.storage.KeptStore;
import org.businessleaderaward.storage.Storage;
import org.junit.jupiter.api.Test;

/** Each field that {@code docs/personal-data.md} calls erased is empty once everybody is erased. */
class ErasedFieldsTests {
  /** That a letter was sent about a nomination of which only the reference is left. */
  private static final Set<String> SENT =
      Set.of("OutboxItem recipient", "OutboxItem template", "OutboxItem language");

  private final PersonalDataTable table = new PersonalDataTable();

  @Test
  void row55ErasesFromEachFieldWhatThePersonIsCalledAndWrote() {
    var all = EverybodyStory.told();
    var words = table.words(all.award, table.rows(Row::isErased), Set.of(all.sam()));
    assertThat(words.keySet())
        .as("what the story fills")
        .contains(
            "PersonItem name",
            "PersonItem email",
            "NominationItem nomineeName",
            "NominationItem nominatorEmail",
            "NominationItem relation",
            "NominationItem statements",
            "NominationItem consent",
            "AdviserProfileItem employer",
            "AssignmentItem nomineeName",
            "AssignmentItem opinion",
            "AssignmentItem comments",
            "AssignmentItem change",
            "QuestionItem text",
            "QuestionItem answer",
            "ContactItem name",
            "ContactItem email",
            "SuggestionItem email",
            "CorrectionItem email",
            "OutboxItem values",
            "OutboxItem email");
    assertThat(PersonalDataDesk.files(all.award))
        .contains("A report of Amina", "A report of Bettina");
    all.erase(all.members());
    assertThat(all.left(words))
        .as("before the nominations go, and what was said of them with them")
        .noneMatch(
            one ->
                one.matches(
                    "(AdviserProfile|Contact|Passkey|Suggestion|Correction)Item .*"
                        + "|AssignmentItem (opinion|comments|change): .*|QuestionItem text: .*"));
    all.eraseEverybody();
    assertThat(all.left(words)).isEmpty();
  }

  /** Whatever kind of value it has: a text, a hash, an instant or a list of others. */
  @Test
  void row55FillsEachFieldThatIsErasedAndFindsItEmptyAfterwards() {
    var all = EverybodyStory.whole();
    // A tombstone has the first language, as it has no other: nothing else has it.
    new KeptStore(all.award.bean(Storage.class)).change(PersonalDataTable::inAnotherLanguage);
    all.breakOff();
    var rows = table.rows(Row::isErased);
    assertThat(table.filled(PersonalDataTable.items(all.award), rows))
        .as("before")
        .containsExactlyInAnyOrderElementsOf(
            rows.stream()
                .flatMap(Row::attributes)
                .map(Field::toString)
                .collect(Collectors.toSet()));
    all.eraseEverybody();
    var left =
        PersonalDataTable.items(all.award).stream()
            .filter(item -> !item.toString().contains(all.sam()))
            .toList();
    assertThat(table.left(left, rows)).as("after").isSubsetOf(SENT);
    assertThat(PersonalDataDesk.files(all.award)).as("in the bucket").isEmpty();
  }
}
