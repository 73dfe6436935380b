/**
 * Who the award is: `identity.json`, which the functions read, too. As a program it writes what the compilers take of it: the award's
 * name as messages, and its colours as a style sheet.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { codes } from '../src/lib/i18n/languages.ts';
import { isSample } from '../src/lib/sample-contact.ts';

const grounds = ['light', 'dark'] as const;
const ground = ['accent', 'strong', 'on', 'wash'] as const;
type Ground = Readonly<Record<(typeof ground)[number], string>>;

interface Identity {
  /** What the award is called, in every language. */
  readonly name: Readonly<Record<string, string>>;
  /** Who runs it, by its own name in any language; pages name nobody when it is empty. */
  readonly owner: string;
  /** The mail address at which a person answers; pages and mails name none when it is empty. */
  readonly contact: string;
  /** The name that mail is from. */
  readonly sender: string;
  /** Colours of what can be done now. */
  readonly accent: { readonly light: Ground; readonly dark: Ground };
  /** Its mark, as the lines of SVG paths in a square of 48: those in the ink of the page, and those in the accent. */
  readonly mark: { readonly ink: string; readonly lit: string };
}

/** What somebody may have left of a file of which this holds. */
type Given<T> = T extends object ? { readonly [K in keyof T]?: Given<T[K]> | null } : unknown;

const isText = (value: unknown): value is string => typeof value === 'string';
const isSaid = (value: unknown): value is string => isText(value) && value.trim() !== '';

/** An address that nobody has, for a site that is not published: whoever tries it finds one wherever one is shown. */
const SAMPLE_CONTACT = 'sample@award.example';

/** Where to write: on a published site only what stands in the file, and no sample. */
export function contactOf({ contact }: Pick<Identity, 'contact'>, published: boolean): string {
  if (published) return isSample(contact) ? '' : contact;
  return contact || SAMPLE_CONTACT;
}

/** What is wrong with it, a line each. */
export function faults({ name, owner, contact, sender, accent, mark }: Given<Identity>): string[] {
  return [
    ...codes.filter((code) => !isSaid(name?.[code])).map((code) => `name.${code} is missing`),
    // The messages would take what is in braces for a part to be put in.
    ...codes
      .filter((code) => /[{}]/.test(String(name?.[code])))
      .map((code) => `name.${code} has a brace`),
    ...(!isText(owner) || /[&<>"{}]/.test(owner) || owner.length > 120 ? ['owner is no name'] : []),
    ...(isText(contact) && /^$|^[\w.+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(contact)
      ? []
      : ['contact is no mail address']),
    ...(isSaid(sender) ? [] : ['sender is missing']),
    ...grounds.flatMap((on) =>
      ground
        .filter((part) => !/^#[0-9a-f]{6}$/.test(String(accent?.[on]?.[part])))
        .map((part) => `accent.${on}.${part} is no colour such as #0b6b57`),
    ),
    ...(['ink', 'lit'] as const)
      .filter((part) => !/^[Mm][-MLHVCSQTAZ\d\s.,]+$/i.test(String(mark?.[part])))
      .map((part) => `mark.${part} is no path of SVG`),
  ];
}

export const identity = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../identity.json'), 'utf8'),
) as Identity;

const rule = ({ accent, strong, on, wash }: Ground) =>
  `:root { --accent: ${accent}; --accent-strong: ${strong}; --on-accent: ${on}; --accent-wash: ${wash}; }`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = faults(identity);
  for (const fault of found) console.error(`identity.json: ${fault}`);
  if (found.length > 0) process.exit(1);
  const site = join(import.meta.dirname, '..');
  mkdirSync(join(site, 'messages/identity'), { recursive: true });
  for (const code of codes) {
    writeFileSync(
      join(site, `messages/identity/${code}.json`),
      JSON.stringify({ site_name: identity.name[code] }, null, 2),
    );
  }
  writeFileSync(
    join(site, 'src/lib/styles/accent.css'),
    `${rule(identity.accent.light)}\n@media (prefers-color-scheme: dark) { ${rule(identity.accent.dark)} }\n`,
  );
}
