package org.businessleaderaward.directory.search;

import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.businessleaderaward.language.Language;

/**
 * The order of a list; the id settles what is left. A position in it is made of the values that it
 * sorts by, so that it means the same in the next snapshot. The names are the schema's.
 */
public enum Order {
  /** Best match first. */
  RELEVANCE {
    @Override
    SortField first(boolean backwards, Language language) {
      return new SortField(null, SortField.Type.SCORE, backwards);
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

  /** By the name that readers of a language are shown. */
  NAME {
    @Override
    SortField first(boolean backwards, Language language) {
      return new SortField(IndexFields.nameOrder(language), SortField.Type.STRING, backwards);
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
  },

  /** What came into the directory last first. */
  NEWEST {
    @Override
    SortField first(boolean backwards, Language language) {
      return new SortField(IndexFields.ADDED, SortField.Type.LONG, !backwards);
    }
  },

  /** What was checked last first; what nobody checked comes after that. */
  RECENTLY_VERIFIED {
    @Override
    SortField first(boolean backwards, Language language) {
      return new SortField(IndexFields.VERIFIED, SortField.Type.LONG, !backwards);
    }
  };

  private static final char SEPARATOR = '\n';

  abstract SortField first(boolean backwards, Language language);

  /** The order, or all of it the other way round. */
  Sort sort(boolean backwards, Language language) {
    return new Sort(
        first(backwards, language),
        new SortField(IndexFields.ID_ORDER, SortField.Type.STRING, backwards));
  }

  /** The first value of a position as text. */
  String text(Object value) {
    return String.valueOf(value);
  }

  /**
   * The first value of a position.
   *
   * @throws IllegalArgumentException when the text is none
   */
  Object value(String text) {
    return Long.valueOf(text);
  }

  /** Where a hit stands. */
  String position(FieldDoc hit) {
    return text(hit.fields[0]) + SEPARATOR + ((BytesRef) hit.fields[1]).utf8ToString();
  }

  /** The hit at a position, to go on from; empty when the text is no position. */
  Optional<FieldDoc> at(String position) {
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
