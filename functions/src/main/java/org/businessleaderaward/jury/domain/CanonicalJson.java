package org.businessleaderaward.jury.domain;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON that has one form only (RFC 8785, JSON Canonicalization Scheme). */
public final class CanonicalJson {
  private CanonicalJson() {}

  /** The one form of a JSON object made of maps, lists, texts and whole numbers. */
  public static String of(Map<String, ?> object) {
    try {
      return new JsonCanonicalizer(JSONObjectUtils.toJSONString(object)).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
