package org.businessleaderaward.wiring;

import org.springframework.core.env.Environment;

/**
 * Where people reach the site.
 *
 * @param address without a slash at its end
 */
public record SiteUrl(String address) {
  /** What {@code SITE_URL} says. */
  public static SiteUrl of(Environment environment) {
    var value = environment.getProperty("SITE_URL", "");
    if (value.isBlank()) {
      throw new IllegalStateException("SITE_URL is not set");
    }
    return new SiteUrl(value.replaceAll("/+$", ""));
  }
}
