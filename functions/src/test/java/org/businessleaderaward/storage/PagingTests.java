package org.businessleaderaward.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

class PagingTests {
  private final StoreCalls calls = new StoreCalls();
  private final DynamoDbTable<NoteItem> table =
      EmbeddedStorage.fresh(calls).table(TableOf.ACCESS, NoteItem.SCHEMA);
  private final Paging<NoteItem> notes = Paging.of(table, "P");

  @Test
  void givesAnEmptyPageOfAnEmptyPartition() {
    assertThat(notes.page(10, Optional.empty())).isEqualTo(new Page<>(List.of(), false));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 6, 7})
  void givesEveryItemOnceWhateverTheSizeOfThePage(int first) {
    put("P", 6);
    assertThat(walk(notes, first)).containsExactly("0", "1", "2", "3", "4", "5");
    assertThat(walk(notes.backwards(), first)).containsExactly("5", "4", "3", "2", "1", "0");
  }

  @Test
  void knowsAtTheBoundaryWhetherMoreFollows() {
    put("P", 3);
    assertThat(notes.page(3, Optional.empty()).more()).isFalse();
    assertThat(notes.page(2, Optional.empty()).more()).isTrue();
  }

  @Test
  void takesOneRequestPerPage() {
    put("P", 6);
    calls.forget();
    notes.page(3, Optional.empty());
    assertThat(calls.names()).containsExactly("Query");
  }

  @Test
  void pagesAnIndexInTheOrderOfItsOwnKeyEvenAmongEquals() {
    table.putItem(NoteItem.of("P1", "A", "same"));
    table.putItem(NoteItem.of("P2", "B", "same"));
    table.putItem(NoteItem.of("P3", "C", "earlier"));
    var byTitle = Paging.of(table.index("byEdition"), "TOPIC");
    assertThat(walk(byTitle, 1)).hasSize(3).startsWith("C").contains("A", "B");
  }

  @Test
  void keepsToTheBeginningOfTheSortKey() {
    table.putItem(NoteItem.of("P", "A#1", "t"));
    table.putItem(NoteItem.of("P", "B#1", "t"));
    table.putItem(NoteItem.of("P", "B#2", "t"));
    table.putItem(NoteItem.of("P", "C#1", "t"));
    assertThat(walk(notes.startingWith("B#"), 1)).containsExactly("B#1", "B#2");
  }

  @Test
  void refusesACursorOfAnotherPartitionPrefixOrder() {
    put("P", 3);
    var cursor = Optional.of(notes.cursor(notes.page(1, Optional.empty()).items().getFirst()));
    for (var other :
        List.of(
            Paging.of(table, "Q"),
            notes.backwards(),
            notes.startingWith("0"),
            Paging.of(table.index("byEdition"), "P"))) {
      assertThatThrownBy(() -> other.page(1, cursor)).isInstanceOf(Paging.ForeignCursor.class);
    }
  }

  @Test
  void neverLeavesItsPartitionWithAForgedCursor() {
    put("P", 3);
    put("Q", 3);
    var genuine = notes.cursor(NoteItem.of("Q", "1", "t"));
    assertThat(notes.page(10, Optional.of(genuine)).items())
        .allSatisfy(item -> assertThat(item.pk()).isEqualTo("P"))
        .extracting(NoteItem::sk)
        .containsExactly("2");
  }

  @Test
  void refusesACursorWhosePositionNoKeyCouldHave() {
    for (var sk : List.of("\n", "a\nb", "x".repeat(1025))) {
      var cursor = Optional.of(notes.cursor(NoteItem.of("P", sk, "t")));
      assertThatThrownBy(() -> notes.page(1, cursor)).isInstanceOf(Paging.ForeignCursor.class);
    }
  }

  private void put(String pk, int count) {
    IntStream.range(0, count)
        .forEach(i -> table.putItem(NoteItem.of(pk, String.valueOf(i), "title " + i)));
  }

  private static List<String> walk(Paging<NoteItem> rows, int first) {
    var seen = new ArrayList<String>();
    var after = Optional.<String>empty();
    while (true) {
      var page = rows.page(first, after);
      page.items().forEach(item -> seen.add(item.sk()));
      if (!page.more()) {
        return seen;
      }
      after = Optional.of(rows.cursor(page.items().getLast()));
    }
  }
}
