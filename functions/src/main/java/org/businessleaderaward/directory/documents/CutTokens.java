package org.businessleaderaward.directory.documents;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The terms of a text that was cut before, once more. */
final class CutTokens extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final List<String> terms;
  private final int[] after;
  private int next;

  CutTokens(List<String> terms, int[] after) {
    this.terms = terms;
    this.after = after;
  }

  @Override
  public boolean incrementToken() {
    if (next == terms.size()) {
      return false;
    }
    clearAttributes();
    position.setPositionIncrement(after[next]);
    term.setEmpty().append(terms.get(next++));
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public void end() throws IOException {
    super.end();
    position.setPositionIncrement(after[terms.size()]);
  }
}
