package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/**
 * What lists are narrowed and counted by, of every entry of a part of the index, in memory: some 40
 * bytes an entry, so that a condition costs a comparison.
 */
final class Columns {
  final byte[] kinds;
  final int[] themes;
  final int[] industries;
  final byte[] languages;
  final byte[] reach;
  final short[] years;
  final short[] lastYears;
  final long[] verified;
  final long[] updated;
  private final int[] countryEnds;
  private final short[] countries;

  private Columns(LeafReader leaf) throws IOException {
    int size = leaf.maxDoc();
    kinds = new byte[size];
    themes = new int[size];
    industries = new int[size];
    languages = new byte[size];
    reach = new byte[size];
    years = new short[size];
    lastYears = new short[size];
    verified = new long[size];
    updated = new long[size];
    each(leaf, IndexFields.KIND, (entry, value) -> kinds[entry] = (byte) value);
    each(leaf, IndexFields.THEME, (entry, value) -> themes[entry] = (int) value);
    each(leaf, IndexFields.INDUSTRY, (entry, value) -> industries[entry] = (int) value);
    each(leaf, IndexFields.LANGUAGE, (entry, value) -> languages[entry] = (byte) value);
    each(leaf, IndexFields.REACH, (entry, value) -> reach[entry] = (byte) value);
    each(leaf, IndexFields.YEAR, (entry, value) -> years[entry] = (short) value);
    each(leaf, IndexFields.LAST_YEAR, (entry, value) -> lastYears[entry] = (short) value);
    each(leaf, IndexFields.VERIFIED, (entry, value) -> verified[entry] = value);
    each(leaf, IndexFields.UPDATED, (entry, value) -> updated[entry] = value);
    countryEnds = new int[size];
    countries = countries(leaf);
  }

  static Columns of(LeafReader leaf) throws IOException {
    return new Columns(leaf);
  }

  private interface Value {
    void of(int entry, long value);
  }

  private static void each(LeafReader leaf, String field, Value reader) throws IOException {
    var values = DocValues.getNumeric(leaf, field);
    for (int entry = values.nextDoc(); entry < leaf.maxDoc(); entry = values.nextDoc()) {
      reader.of(entry, values.longValue());
    }
  }

  private short[] countries(LeafReader leaf) throws IOException {
    var values = DocValues.getSortedNumeric(leaf, IndexFields.COUNTRY);
    var found = new short[Math.max(16, countryEnds.length)];
    int end = 0;
    for (int entry = 0; entry < countryEnds.length; entry++) {
      if (values.advanceExact(entry)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          if (end == found.length) {
            found = Arrays.copyOf(found, end * 2);
          }
          found[end++] = (short) values.nextValue();
        }
      }
      countryEnds[entry] = end;
    }
    return Arrays.copyOf(found, end);
  }

  /** What is done with a country's number. */
  interface Country {
    void of(int number);
  }

  void eachCountry(int entry, Country reader) {
    for (int i = entry == 0 ? 0 : countryEnds[entry - 1]; i < countryEnds[entry]; i++) {
      reader.of(countries[i]);
    }
  }

  boolean anyCountry(int entry, boolean[] wanted) {
    for (int i = entry == 0 ? 0 : countryEnds[entry - 1]; i < countryEnds[entry]; i++) {
      if (wanted[countries[i]]) {
        return true;
      }
    }
    return false;
  }
}
