package org.businessleaderaward.directory.pages;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it may stand in an element of a page: nothing in it ends that element. */
final class ScriptData {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().characterEscapes(new NoMarkup()).build()).build();

  private ScriptData() {}

  static String of(Object data) {
    return MAPPER.writeValueAsString(data);
  }

  /** Writes what begins or ends markup by its number. */
  private static final class NoMarkup extends CharacterEscapes {
    @Serial private static final long serialVersionUID = 1;

    private final int[] escapes = standardAsciiEscapesForJSON();

    NoMarkup() {
      for (char c : new char[] {'<', '>', '&'}) {
        escapes[c] = ESCAPE_STANDARD;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return escapes.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return null;
    }
  }
}
