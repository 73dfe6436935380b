package org.businessleaderaward.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CursorTests {
  @Test
  void givesBackThePositionToTheQueryThatMadeIt() {
    var cursor = Cursor.write("EDITION#1", "a/b");
    assertThat(Cursor.read("EDITION#1", cursor)).contains("a/b");
  }

  @Test
  void isRefusedByAnotherQuery() {
    assertThat(Cursor.read("EDITION#2", Cursor.write("EDITION#1", "a"))).isEmpty();
  }

  @Test
  void isRefusedWhenItIsNoCursor() {
    assertThat(Cursor.read("EDITION#1", "%%%")).isEmpty();
    assertThat(Cursor.read("EDITION#1", "")).isEmpty();
  }
}
