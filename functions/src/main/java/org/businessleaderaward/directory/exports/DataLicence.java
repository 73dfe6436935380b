package org.businessleaderaward.directory.exports;

import org.businessleaderaward.wiring.SiteUrl;
import org.springframework.core.env.Environment;

/**
 * What says on which terms anybody may use the directory's data; the files, the feed and the linked
 * data of pages name it.
 *
 * @param address of the licence
 */
public record DataLicence(String address) {
  /**
   * What {@code DATA_LICENCE} says; the site's terms of use when it says nothing.
   *
   * @throws IllegalStateException when it is no address
   */
  public static DataLicence of(Environment environment) {
    var address = environment.getProperty("DATA_LICENCE", "").strip();
    if (address.isEmpty()) {
      return new DataLicence(SiteUrl.of(environment).address() + "/en/terms/");
    }
    if (!address.matches("https://[^\\s\"'<>]+")) {
      throw new IllegalStateException(
          "DATA_LICENCE is not an address of a licence, such as"
              + " https://creativecommons.org/licenses/by/4.0/: "
              + address);
    }
    return new DataLicence(address);
  }
}
