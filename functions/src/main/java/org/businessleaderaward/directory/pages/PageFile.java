package org.businessleaderaward.directory.pages;

import java.util.Optional;

/**
 * What is answered at an address of the site.
 *
 * @param path the address after the site's own and a slash; a page's ends with {@code index.html}
 * @param mediaType what it is, with its encoding
 * @param text what is in it
 * @param gone whether it says that there is nothing any more (410)
 * @param moved the path to which it leads for good (301); empty when it leads nowhere
 */
record PageFile(String path, String mediaType, String text, boolean gone, Optional<String> moved) {
  static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json";
  private static final String XML = "application/xml; charset=utf-8";

  static PageFile page(String path, String html) {
    return new PageFile(path, HTML, html, false, Optional.empty());
  }

  static PageFile gone(String path, String html) {
    return new PageFile(path, HTML, html, true, Optional.empty());
  }

  static PageFile moved(String path, String to) {
    return new PageFile(path, "text/plain; charset=utf-8", to, false, Optional.of(to));
  }

  static PageFile json(String path, String json) {
    return new PageFile(path, JSON, json, false, Optional.empty());
  }

  static PageFile xml(String path, String xml) {
    return new PageFile(path, XML, xml, false, Optional.empty());
  }
}
