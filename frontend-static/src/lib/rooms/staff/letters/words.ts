/** What was decided, and who reads of it, in words. */
import type {
  DecisionKind,
  DecisionLettersQuery,
  LetterReader,
  WaitingLettersQuery,
} from '#lib/graphql/generated/secretariat-letters.ts';
import { conjunction, number } from '#lib/i18n/format.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import { named } from '#lib/i18n/languages.ts';
import { m } from '#lib/paraglide/messages.js';

export type Batch = DecisionLettersQuery['decisionLetters'][number];
export type Letter = WaitingLettersQuery['waitingLetters']['edges'][number]['node'];
type Addressed = Pick<Batch['readers'][number], 'reader' | 'language'>;

export const DECISIONS: Readonly<Record<DecisionKind, () => string>> = {
  ELIGIBLE: m.decision_ELIGIBLE,
  INELIGIBLE: m.decision_INELIGIBLE,
  DUPLICATE: m.decision_DUPLICATE,
  UNDONE: m.decision_UNDONE,
  SHORTLISTED: m.decision_SHORTLISTED,
  NOT_SHORTLISTED: m.decision_NOT_SHORTLISTED,
  NOT_ASSESSED: m.decision_NOT_ASSESSED,
  LAUREATE: m.decision_LAUREATE,
  FINALIST: m.decision_FINALIST,
};

const READERS: Readonly<Record<LetterReader, (given: { languages: string }) => string>> = {
  NOMINATOR: m.letters_readers_NOMINATOR,
  NOMINEE: m.letters_readers_NOMINEE,
};
const TO: Readonly<Record<LetterReader, (given: { language: string }) => string>> = {
  NOMINATOR: m.letters_to_NOMINATOR,
  NOMINEE: m.letters_to_NOMINEE,
};
const WORDS: Readonly<Record<LetterReader, (given: { language: string }) => string>> = {
  NOMINATOR: m.letters_words_NOMINATOR,
  NOMINEE: m.letters_words_NOMINEE,
};

const language = (of: Addressed) => named(of.language).name;
/** Whom a letter goes to, and in which language. */
export const addressedTo = (of: Addressed) => TO[of.reader]({ language: language(of) });
/** Whom a paragraph is for, and in which language. */
export const wordsFor = (of: Addressed) => WORDS[of.reader]({ language: language(of) });
/** Two wrote into one field: what the other wrote comes first, and nothing is lost. */
export function united(before: string, mine: string, theirs: string): string {
  if (mine === before || mine === theirs) return theirs;
  return theirs === before || theirs === '' ? mine : `${theirs} ${mine}`;
}
/** By what a paragraph is known. */
export const keyOf = (of: Addressed) => `${of.reader}-${of.language}`;

/** Who reads the letters of a batch, a sentence for each kind of reader. */
export function readersText({ readers }: Pick<Batch, 'readers'>): string[] {
  return (['NOMINATOR', 'NOMINEE'] as const).flatMap((reader) => {
    const theirs = readers.filter((one) => one.reader === reader);
    if (theirs.length === 0) return [];
    const languages = theirs.map((one) =>
      m.letters_language({ language: isolated(language(one)), count: number(one.count) }),
    );
    return READERS[reader]({ languages: conjunction(languages) });
  });
}

/** What is added to the letters that are not held back. */
export function addedTo({ readers, words }: Pick<Batch, 'readers' | 'words'>): Batch['words'] {
  const theirs = new Set(readers.map(keyOf));
  return words.filter((one) => theirs.has(keyOf(one)));
}

/** Whose letters have no paragraph though others of the batch have one, as a sentence; empty when none is missing. */
export function missingText({ readers, words }: Pick<Batch, 'readers' | 'words'>): string {
  const written = new Set(words.map(keyOf));
  const without = readers.filter((one) => !written.has(keyOf(one)));
  const some = readers.some((one) => written.has(keyOf(one)));
  return some && without.length > 0
    ? m.letters_missing({ readers: conjunction(without.map(wordsFor)) })
    : '';
}
