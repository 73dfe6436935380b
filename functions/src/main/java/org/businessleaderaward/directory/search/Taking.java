package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.businessleaderaward.directory.entries.OrganisationRole;

/**
 * What one organisation does in each partnership of an index, a bit for each role, read for a
 * search: a byte an entry. Nothing without an organisation.
 */
final class Taking {
  private final List<byte[]> parts;

  private Taking(List<byte[]> parts) {
    this.parts = parts;
  }

  static Taking part(IndexReader index, Optional<String> organisation) throws IOException {
    var parts = new ArrayList<byte[]>();
    if (organisation.isPresent()) {
      for (var leaf : index.leaves()) {
        var roles = new byte[leaf.reader().maxDoc()];
        for (var role : OrganisationRole.values()) {
          var term =
              new Term(IndexFields.TAKING_PART, IndexFields.inRole(role, organisation.get()));
          var entries = leaf.reader().postings(term, PostingsEnum.NONE);
          while (entries != null && entries.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            roles[entries.docID()] |= (byte) (1 << Numbered.of(role));
          }
        }
        parts.add(roles);
      }
    }
    return new Taking(parts);
  }

  /** Of an entry of a part of the index. */
  int does(int part, int entry) {
    return parts.isEmpty() ? 0 : parts.get(part)[entry];
  }
}
