import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isolated } from '../src/lib/i18n/isolated.ts';
import { languages } from '../src/lib/i18n/languages.ts';

const folder = path.resolve(import.meta.dirname, '../messages');
const letters = path.resolve(import.meta.dirname, '../../functions/src/main/resources/mail');

/** A message whose text depends on numbers. */
interface Plural {
  declarations: string[];
  match: Record<string, string>;
}

/** The site's words in a language, read from the files that the site is built from. */
export class Words {
  private readonly messages: Record<string, string | Plural[]>;

  constructor(readonly language: string) {
    this.messages = Object.assign(
      {},
      ...readdirSync(folder).map(
        (set) =>
          JSON.parse(readFileSync(path.join(folder, set, `${language}.json`), 'utf8')) as object,
      ),
    ) as Record<string, string | Plural[]>;
  }

  /** Names one after the other, as a sentence of a page has them. */
  list(names: readonly string[]): string {
    const { tag, direction } = languages[this.language as keyof typeof languages];
    return new Intl.ListFormat(tag).format(direction === 'rtl' ? names.map(isolated) : names);
  }

  /** What the subject of a letter is, by the letter's name, whatever is put into it. */
  subject(letter: string): RegExp {
    const file = path.join(letters, `${letter}.${this.language}.mustache`);
    const [line = ''] = readFileSync(file, 'utf8').split('\n');
    const parts = line.split(/(\{\{[#^/]?\w+\}\})/).map((part, index) => {
      if (index % 2 === 0) return part.replace(/[.*+?^$|(){}[\]\\]/g, '\\$&');
      // A section may be left out.
      return part.startsWith('{{/') ? ')?' : /^\{\{[#^]/.test(part) ? '(?:' : '.*';
    });
    return new RegExp(`^(?=.)${parts.join('')}$`);
  }

  /** A message with its parts put in; those that it counts are numbers. */
  say(key: string, parts: Record<string, string | number> = {}): string {
    const message = this.messages[key];
    if (message === undefined) throw new Error(`no message ${key}`);
    if (typeof message === 'string') return put(message, parts);
    const { declarations, match } = message[0]!;
    const shown = { ...parts };
    const forms: string[] = [];
    for (const line of declarations) {
      const [, name, input, kind] = /^local (\w+) = (\w+): (number|plural)$/.exec(line) ?? [];
      if (!name || !input) continue;
      const value = parts[input];
      if (typeof value !== 'number') throw new Error(`${key} counts ${input}, which is no number`);
      if (kind === 'number') shown[name] ??= new Intl.NumberFormat(this.language).format(value);
      else forms.push(`${name}=${new Intl.PluralRules(this.language).select(value)}`);
    }
    return put(match[forms.join(', ')]!, shown);
  }
}

function put(text: string, parts: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''));
}

const unNames = JSON.parse(
  readFileSync(
    path.resolve(import.meta.dirname, '../../functions/src/main/resources/un-names.json'),
    'utf8',
  ),
) as Record<string, Record<string, string>>;

/** What a page calls a country. */
export function country(language: keyof typeof languages, code: string): string {
  const names = new Intl.DisplayNames(languages[language].tag, { type: 'region' });
  return unNames[language]?.[code] ?? names.of(code)!;
}
