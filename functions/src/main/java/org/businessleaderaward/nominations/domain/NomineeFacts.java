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
}
