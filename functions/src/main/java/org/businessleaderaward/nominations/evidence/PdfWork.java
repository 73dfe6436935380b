package org.businessleaderaward.nominations.evidence;

/**
 * What PDFBox may do with one file. It is counted in what is read and made, so that the same file
 * is always judged the same, however busy the machine is.
 */
final class PdfWork {
  /**
   * How often a byte is read at most: to search a broken file for its objects takes four to seven.
   */
  private static final int MOST_READS = 10;

  /** Besides, so that a small file may be read more often. */
  private static final int AT_LEAST = 8 * 1024 * 1024;

  /** Of all streams that PDFBox reads: objects and tables. It unfolds some of them twice. */
  private static final int MOST_UNFOLDED = 64 * 1024 * 1024;

  private static final int MOST_OBJECTS = 200_000;

  /** Arrays, dictionaries, names, numbers and texts: some hundred bytes of memory each. */
  private static final int MOST_VALUES = 3_000_000;

  /** An object leads to the length of its stream, and to the stream that it lies in. */
  private static final int DEEPEST = 8;

  /** What an object costs besides its bytes, be it that it cannot be read. */
  private static final int OF_OBJECT = 20;

  private final long mostRead;
  private long read;
  private long unfolded;
  private int objects;
  private int values;
  private int depth;

  PdfWork(int length) {
    mostRead = AT_LEAST + (long) MOST_READS * length;
  }

  /** More than may be; not an {@link java.io.IOException}, which PDFBox passes over to go on. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exceeded(String what) {
      super(what, null, false, false);
    }
  }

  void read(long bytes) {
    read += bytes;
    require(read <= mostRead, "read");
  }

  void unfold(long bytes) {
    unfolded += bytes;
    require(unfolded <= MOST_UNFOLDED, "unfolded");
  }

  /** Takes note of an entry in one of the tables of objects. */
  void list() {
    objects++;
    requireFew(objects);
  }

  static void requireFew(int objects) {
    require(objects <= MOST_OBJECTS, "objects");
  }

  void make(int parts) {
    values += parts;
    require(values <= MOST_VALUES, "values");
  }

  void enter() {
    depth++;
    require(depth <= DEEPEST, "depth");
    read(OF_OBJECT);
  }

  void leave() {
    depth--;
  }

  long readSoFar() {
    return read;
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new Exceeded(what);
    }
  }
}
