package org.businessleaderaward.nominations.decisions;

import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.letters.LetterReader;

/** How many read letters of a decision in a language. */
record LetterReaders(LetterReader reader, Language language, int count) {}
