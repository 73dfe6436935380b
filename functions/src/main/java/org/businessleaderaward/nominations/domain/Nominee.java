package org.businessleaderaward.nominations.domain;

import org.businessleaderaward.language.Language;

/**
 * Who is nominated. In a draft everything may be empty.
 *
 * @param name name
 * @param role role within the company
 * @param company company
 * @param country ISO 3166-1 alpha-2 code
 * @param email mail address at which the nominee can be asked
 * @param language language in which the nominee is written to
 */
public record Nominee(
    String name, String role, String company, String country, String email, Language language) {}
