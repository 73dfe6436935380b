package org.businessleaderaward.nominations.evidence;

import java.util.Set;

/**
 * The names by which a PDF acts (ISO 32000-2, 12.6.4, 7.11.4), and which evidence needs none of.
 */
final class PdfActs {
  /** Wherever they stand. */
  static final Set<String> NAMES =
      Set.of(
          "JavaScript",
          "Launch",
          "EmbeddedFile",
          "EmbeddedFiles",
          "FileAttachment",
          "OnInstantiate",
          "RichMedia",
          "Rendition",
          "XFA",
          "GoToE",
          "GoToR",
          "FFilter",
          "ImportData",
          "SubmitForm",
          "Encrypt");

  /**
   * Entries that lead to a file within (7.11.4, 7.11.3), to a model in space (13.6.2) or to what is
   * done when a page or a field is shown (12.6.3).
   */
  static final Set<String> LEADS = Set.of("EF", "AF", "3DD", "AA");

  private PdfActs() {}
}
