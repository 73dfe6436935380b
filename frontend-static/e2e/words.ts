import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The site's words in a language, read from the files that the site is built from. */
export class Words {
  private readonly messages: Record<string, unknown>;

  constructor(readonly language: string) {
    const read = (part: string) =>
      JSON.parse(
        readFileSync(
          path.resolve(import.meta.dirname, `../messages/${part}/${language}.json`),
          'utf8',
        ),
      ) as Record<string, unknown>;
    this.messages = { ...read('site'), ...read('directory'), ...read('rooms') };
  }

  /** A message with its parts put in. */
  say(key: string, parts: Record<string, string> = {}): string {
    const message = this.messages[key];
    if (typeof message !== 'string') throw new Error(`no plain message ${key}`);
    return message.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');
  }
}
