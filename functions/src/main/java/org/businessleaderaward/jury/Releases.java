package org.businessleaderaward.jury;

/** Where the release of each count stands, put together from what is on record. */
final class Releases {
  private final CountRecords counts;
  private final ReceiptLists lists;

  Releases(CountRecords counts, ReceiptLists lists) {
    this.counts = counts;
    this.lists = lists;
  }

  /** Where the release of an edition's count stands. */
  Release find(String edition) {
    var release = counts.release(edition);
    return new Release(
        release.secretariatAt,
        release.chairAt,
        counts.result(edition).map(item -> item.at).orElse(null),
        lists.fixed(edition).orElse(null));
  }
}
