package org.businessleaderaward.nominations.domain;

/**
 * What is said of a nominee and the nominee can tell best.
 *
 * @param name name
 * @param role role within the company
 * @param company company
 * @param country ISO 3166-1 alpha-2 code
 */
public record NomineeFacts(String name, String role, String company, String country) {
  /** As the nominator wrote them. */
  public static NomineeFacts of(Nominee nominee) {
    return new NomineeFacts(nominee.name(), nominee.role(), nominee.company(), nominee.country());
  }

  /**
   * These facts, which correct what was written, over what is written now.
   *
   * @param was what was written when they were corrected
   * @param is what is written now
   */
  NomineeFacts over(NomineeFacts was, NomineeFacts is) {
    return new NomineeFacts(
        over(name, was.name, is.name),
        over(role, was.role, is.role),
        over(company, was.company, is.company),
        over(country, was.country, is.country));
  }

  private static String over(String corrected, String was, String is) {
    return corrected.equals(was) ? is : corrected;
  }
}
