package org.businessleaderaward.access;

import java.util.Map;

/**
 * Something that is kept of a person, as an export shows it.
 *
 * @param role what the person is in it
 * @param subject id of what it is: a person or a nomination
 * @param label how the secretariat knows it: a reference, a name
 * @param data all of it: texts, numbers, lists and maps of them
 */
public record PersonRecord(Role role, String subject, String label, Map<String, Object> data) {}
