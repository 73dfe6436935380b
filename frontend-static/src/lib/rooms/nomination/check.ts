/** What stands between a draft and its submission, the whole of it at once, in the order of the page. */
import { lengthOf } from '#lib/components/FieldFrame/describe.ts';
import { mostWords, wordCount } from '#lib/i18n/word-count.ts';
import type { Text } from '../judging/shown.ts';
import {
  LONGEST,
  MOST_EVIDENCE_LINKS,
  fieldsOf,
  inputOf,
  type Declarations,
  type Draft,
  type FieldName,
} from './draft.ts';
import { OPTIONAL_TEXTS, TEXTS } from './texts.ts';

export type Obstacle =
  | { readonly code: 'REQUIRED' | 'INVALID_EMAIL' | 'INVALID_LINK'; readonly field: FieldName }
  | {
      readonly code: 'TOO_LONG';
      readonly field: FieldName;
      readonly limit: number;
      readonly over: number;
    }
  | {
      readonly code: 'TOO_MANY_WORDS';
      readonly field: FieldName;
      readonly limit: number;
      readonly over: number;
    }
  | { readonly code: 'TOO_MANY'; readonly field: FieldName; readonly limit: number }
  /** Said by the answers' own words. */
  | { readonly code: 'ANSWER'; readonly field: FieldName; readonly words: string };

/** Whether something is written like a mail address; only a mail can tell whether it is one. */
export const isMailAddress = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

/** The longest text that a field takes; null for a field without a limit of its own. */
export function limitOf(field: FieldName): number | null {
  if (/^(statements|answers)\./.test(field)) return LONGEST.statement;
  if (field.startsWith('evidenceLinks.')) return LONGEST.evidenceLink;
  const texts: Readonly<Record<string, Text>> = TEXTS;
  return texts[field]?.limit ?? null;
}

/** Every text of the form by its own field, each link, too. */
export function textsByField(draft: Draft): Map<FieldName, string> {
  const texts = fieldsOf(draft);
  inputOf(draft).evidenceLinks.forEach((link, index) => texts.set(`evidenceLinks.${index}`, link));
  return texts;
}

/** Texts that are longer than their limit: the server would refuse the whole for one. */
export function overlong(draft: Draft): Obstacle[] {
  return [...textsByField(draft)].flatMap(([field, text]): Obstacle[] => {
    const limit = limitOf(field);
    const over = limit === null ? 0 : lengthOf(text) - limit;
    return limit !== null && over > 0 ? [{ code: 'TOO_LONG', field, limit, over }] : [];
  });
}

const optional: ReadonlySet<string> = new Set(OPTIONAL_TEXTS);

/** What is wrong with the answers to the edition's own questions, once that is known here; the server says it, too. */
export type LookAtAnswers = (draft: Draft, language: string) => Obstacle[];

/** Everything that is missing or wrong. Evidence may be absent; what is there must be an address of the web. */
export function obstacles(
  draft: Draft,
  declarations: Declarations,
  language = 'en',
  answers?: LookAtAnswers | null,
): Obstacle[] {
  const most = mostWords(language);
  const tooLong = new Map(overlong(draft).map((obstacle) => [obstacle.field, obstacle]));
  const found: Obstacle[] = [];
  for (const [field, text] of fieldsOf(draft)) {
    if (field === 'evidenceLinks' || field.startsWith('answers.')) continue;
    const long = tooLong.get(field);
    if (text.trim() === '') {
      if (!optional.has(field)) found.push({ code: 'REQUIRED', field });
    } else if (long) found.push(long);
    else if (field.startsWith('statements.') && wordCount(text) > most)
      found.push({ code: 'TOO_MANY_WORDS', field, limit: most, over: wordCount(text) - most });
    else if (field.endsWith('.email') && !isMailAddress(text))
      found.push({ code: 'INVALID_EMAIL', field });
  }
  found.push(...(answers?.(draft, language) ?? []));
  const links = inputOf(draft).evidenceLinks;
  if (links.length > MOST_EVIDENCE_LINKS)
    found.push({ code: 'TOO_MANY', field: 'evidenceLinks', limit: MOST_EVIDENCE_LINKS });
  links.forEach((link, index) => {
    const long = tooLong.get(`evidenceLinks.${index}`);
    if (long) found.push(long);
    else if (!isWebAddress(link))
      found.push({ code: 'INVALID_LINK', field: `evidenceLinks.${index}` });
  });
  for (const declaration of ['declaresAccuracy', 'allowsContact'] as const) {
    if (!declarations[declaration]) found.push({ code: 'REQUIRED', field: declaration });
  }
  return found;
}

function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
