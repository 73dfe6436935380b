/** A message in the secretariat's own words while somebody writes it. */
import type { LetterReader } from '#lib/graphql/generated/secretariat-letters.ts';
import type { Language } from '#lib/graphql/generated/secretariat.ts';
import { lengthOf } from '#lib/components/FieldFrame/describe.ts';
import type { Typed } from '#lib/rooms/unsaved.ts';
import { OwnMessage } from '../../limits.ts';
import type { Row } from './ticked.ts';

export interface Written {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
}

/** What is ticked, by whether somebody is written to about it, and if not, why. */
export interface Sorted {
  readonly due: readonly Row[];
  /** Withdrawn or declined. */
  readonly gone: readonly Row[];
  /** The nominee has not agreed. */
  readonly silent: readonly Row[];
  /** The last mail came back. */
  readonly back: readonly Row[];
}

export function sorted(rows: readonly Row[], reader: LetterReader): Sorted {
  const found: Record<keyof Sorted, Row[]> = { due: [], gone: [], silent: [], back: [] };
  for (const row of rows) found[placeOf(row, reader)].push(row);
  return found;
}

function placeOf(row: Row, reader: LetterReader): keyof Sorted {
  if (row.status === 'WITHDRAWN' || row.status === 'DECLINED') return 'gone';
  if (reader === 'NOMINEE' && !row.flags.includes('AGREED')) return 'silent';
  return row.returned.some(({ person }) => person === reader) ? 'back' : 'due';
}

/** In which language somebody is written to about a nomination. */
export const languageFor = (row: Row, reader: LetterReader): Language =>
  reader === 'NOMINEE' ? row.nomineeLanguage : row.language;

export class Message implements Typed {
  reader = $state<LetterReader>('NOMINATOR');
  readonly subjects = $state<Partial<Record<Language, string>>>({});
  readonly texts = $state<Partial<Record<Language, string>>>({});
  #sent: { of: string; key: string } | undefined;

  get isUnsaved(): boolean {
    return [this.subjects, this.texts].some((typed) =>
      Object.values(typed).some((text) => text !== ''),
    );
  }

  /** What is written in these languages. */
  in(languages: readonly Language[]): Written[] {
    return languages.map((language) => ({
      language,
      subject: this.subjects[language] ?? '',
      text: this.texts[language] ?? '',
    }));
  }

  /** What stands in the way of sending it, by field. */
  wrong(languages: readonly Language[]): Record<string, string | false> {
    return Object.fromEntries(
      this.in(languages).flatMap(({ language, subject, text }) => [
        [`subject-${language}`, codeOf(subject, OwnMessage.LONGEST_SUBJECT)],
        [`text-${language}`, codeOf(text, OwnMessage.LONGEST)],
      ]),
    );
  }

  /** The same for as long as nothing else is written, so that nobody gets it twice however often it is sent. */
  get key(): string {
    const of = JSON.stringify([this.reader, this.subjects, this.texts]);
    if (this.#sent?.of !== of) this.#sent = { of, key: crypto.randomUUID() };
    return this.#sent.key;
  }

  /** These are sent; what was typed meanwhile, or is in another language, stays. */
  clear(sent: readonly Written[]): void {
    this.#sent = undefined;
    for (const { language, subject, text } of sent) {
      if (this.subjects[language] === subject) this.subjects[language] = '';
      if (this.texts[language] === text) this.texts[language] = '';
    }
  }
}

const codeOf = (text: string, most: number) =>
  text.trim() === '' ? 'REQUIRED' : lengthOf(text.trim()) > most && 'TOO_LONG';
