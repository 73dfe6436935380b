package org.businessleaderaward.directory;

import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * The order of a list: best match first, or by name; the id settles what is left. A position in it
 * is made of the values that it sorts by, so that it means the same in the next snapshot.
 */
enum Order {
  RELEVANCE {
    @Override
    SortField first() {
      return SortField.FIELD_SCORE;
    }

    @Override
    String text(Object value) {
      return Integer.toHexString(Float.floatToIntBits((Float) value));
    }

    @Override
    Object value(String text) {
      return Float.intBitsToFloat(Integer.parseUnsignedInt(text, 16));
    }
  },

  NAME {
    @Override
    SortField first() {
      return new SortField(IndexFields.NAME_ORDER, SortField.Type.STRING);
    }

    @Override
    String text(Object value) {
      var key = (BytesRef) value;
      var bytes = java.util.Arrays.copyOfRange(key.bytes, key.offset, key.offset + key.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    Object value(String text) {
      return new BytesRef(Base64.getUrlDecoder().decode(text));
    }
  };

  private static final char SEPARATOR = '\n';

  abstract SortField first();

  Sort sort() {
    return new Sort(first(), new SortField(IndexFields.ID_ORDER, SortField.Type.STRING));
  }

  /** The first value of a position as text. */
  abstract String text(Object value);

  /**
   * The first value of a position.
   *
   * @throws IllegalArgumentException when the text is none
   */
  abstract Object value(String text);

  /** Where a hit stands. */
  String position(FieldDoc hit) {
    return text(hit.fields[0]) + SEPARATOR + ((BytesRef) hit.fields[1]).utf8ToString();
  }

  /** The hit at a position, to go on after; empty when the text is no position. */
  Optional<FieldDoc> after(String position) {
    int split = position.indexOf(SEPARATOR);
    if (split < 0) {
      return Optional.empty();
    }
    try {
      var first = value(position.substring(0, split));
      var id = new BytesRef(position.substring(split + 1));
      return Optional.of(new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, id}));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
