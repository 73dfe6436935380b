package org.businessleaderaward.nominations.versions;

/**
 * A field as a version has it.
 *
 * @param field its path in the input, joined by dots; a statement's by its criterion, an answer's
 *     by its question
 * @param text what it says
 */
public record VersionField(String field, String text) {}
