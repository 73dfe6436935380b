package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.crac.Context;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a file before Lambda takes its snapshot (SnapStart), so that whoever sends the first
 * does not wait for what looks to be loaded.
 */
public final class EvidencePriming implements Resource {
  private static final Logger LOG = LoggerFactory.getLogger(EvidencePriming.class);

  /** A page with nothing on it, and no table, so that it is searched for its objects, too. */
  private static final String PAGE =
      """
      %PDF-1.7
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
      trailer<</Root 1 0 R>>
      """;

  /** Who cannot look now may be able to later: a failure ends no deployment. */
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      var file = new ByteArrayInputStream(PAGE.getBytes(ISO_8859_1));
      boolean harmless = Arrival.read("", "", "", file).harmless();
      LOG.info("primed: looked at a file, {}", harmless ? "harmless" : "harmful");
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.warn("not primed", e);
    }
  }

  /** There is nothing open that could be dead. */
  @Override
  public void afterRestore(Context<? extends Resource> context) {}
}
