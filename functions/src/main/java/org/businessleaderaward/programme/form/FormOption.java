package org.businessleaderaward.programme.form;

import org.businessleaderaward.language.LocalizedText;

/**
 * Something that can be chosen.
 *
 * @param id identifier within the question, which stays
 * @param text what it is called
 */
public record FormOption(String id, LocalizedText text) {}
