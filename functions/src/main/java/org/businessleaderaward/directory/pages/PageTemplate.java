package org.businessleaderaward.directory.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The templates of a language, which the site's build makes of its own pages. Every value is
 * escaped, in text and in attributes, but for the two that are data for programs ({@link
 * ScriptData}).
 */
final class PageTemplate {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true);

  private final PageWords words;
  private final Template partnership;
  private final Template organisation;
  private final Template gone;

  private PageTemplate(
      PageWords words, Template partnership, Template organisation, Template gone) {
    this.words = words;
    this.partnership = partnership;
    this.organisation = organisation;
    this.gone = gone;
  }

  static PageTemplate read(byte[] json) {
    var made = JsonMapper.shared().readTree(json);
    return new PageTemplate(
        new PageWords(made.required("words")),
        COMPILER.compile(made.required("partnership").stringValue()),
        COMPILER.compile(made.required("organisation").stringValue()),
        COMPILER.compile(made.required("gone").stringValue()));
  }

  PageWords words() {
    return words;
  }

  String partnership(Map<String, Object> values) {
    return partnership.execute(values);
  }

  String organisation(Map<String, Object> values) {
    return organisation.execute(values);
  }

  String gone(Map<String, Object> values) {
    return gone.execute(values);
  }
}
