package org.businessleaderaward.nominations.domain;

/**
 * Who nominates. In a draft everything may be empty.
 *
 * @param name name
 * @param organisation organisation
 * @param email mail address
 * @param relation how the nominator knows the nominee
 */
public record Nominator(String name, String organisation, String email, String relation) {}
