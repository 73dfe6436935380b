package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
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

  /** One whose objects and table are kept compressed, as most programs keep them (from qpdf). */
  private static final String PACKED = "/priming/page.pdf";

  /** Who cannot look now may be able to later: a failure ends no deployment. */
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    var plain = new ByteArrayInputStream(PAGE.getBytes(ISO_8859_1));
    try (var packed = EvidencePriming.class.getResourceAsStream(PACKED)) {
      boolean harmless =
          Arrival.read("", "", "", plain).harmless()
              && Arrival.read("", "", "", Objects.requireNonNull(packed)).harmless();
      LOG.info("primed: looked at two files, {}", harmless ? "harmless" : "harmful");
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.warn("not primed", e);
    }
  }

  /** There is nothing open that could be dead. */
  @Override
  public void afterRestore(Context<? extends Resource> context) {}
}
