/** The steps of docs/add-a-language.md, for a language that is made up. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkMessages, compile, copy, edit, file, site } from './copy.ts';

/** The language, of which nobody knows more than that it is none (ISO 639-2, private use). */
export const TAG = 'qaa';
export const VALUE = TAG.toUpperCase();
export const NAME = 'Qaaqaa';
/** How it says what English says. */
export const said = (text: string) => `[${text}]`;

/** Adds the language to each object that has a text in English and in the others. */
function translated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translated);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, translated(inner)] as const);
  const texts = value as Record<string, unknown>;
  const has = typeof texts.en === 'string' && typeof texts.fr === 'string';
  return Object.fromEntries(has ? [...entries, [TAG, said(texts.en as string)]] : entries);
}

/** A message in the language: a text, or one with its plurals. */
function message(value: unknown): unknown {
  if (typeof value === 'string') return said(value);
  return (value as { match: Record<string, string> }[]).map((plural) => ({
    ...plural,
    match: Object.fromEntries(
      Object.entries(plural.match).map(([form, text]) => [form, said(text)]),
    ),
  }));
}

interface Step {
  readonly does: string;
  readonly take: () => void;
  /** What the build says before it is taken. */
  readonly lacks?: readonly [told: () => string, words: string];
}

/** The list of a side first, then what that side asks for. */
export const steps: readonly Step[] = [
  {
    does: 'the site’s list',
    take: () =>
      edit('/i18n/languages.ts', (text) =>
        text.replace(
          '} as const satisfies',
          `  ${TAG}: { name: '${NAME}', direction: 'rtl', tag: '${TAG}', comma: ', ', colon: ': ', counted: 'words' },\n$&`,
        ),
      ),
  },
  {
    does: 'the languages of Paraglide',
    lacks: [checkMessages, 'project.inlang/settings.json has the languages'],
    take: () =>
      edit('project.inlang/settings.json', (text) =>
        text.replace(/("locales": \[[^\]]*)\]/, `$1, "${TAG}"]`),
      ),
  },
  {
    does: 'the messages',
    lacks: [checkMessages, `messages/site/${TAG}.json is missing`],
    take: () => {
      for (const set of readdirSync(join(site, 'messages'))) {
        const folder = join(site, 'messages', set);
        const english = JSON.parse(readFileSync(join(folder, 'en.json'), 'utf8')) as object;
        const own = Object.entries(english).map(([key, value]) => [key, message(value)]);
        writeFileSync(join(folder, `${TAG}.json`), JSON.stringify(Object.fromEntries(own)));
      }
    },
  },
  {
    does: 'the texts of the start',
    lacks: [checkMessages, `first.name is not there in ${TAG}`],
    take: () => {
      for (const seed of ['seed/directory.json', 'seed/documents.json', 'seed/editions.json']) {
        edit(`main/resources/${seed}`, (text) => JSON.stringify(translated(JSON.parse(text))));
      }
    },
  },
  {
    does: 'the award’s name, the words around a letter, and those of the tables',
    take: () => {
      for (const texts of [
        'identity.json',
        'main/resources/letter-words.json',
        'main/resources/table-words.json',
      ]) {
        edit(texts, (text) => JSON.stringify(translated(JSON.parse(text))));
      }
    },
  },
  {
    does: 'the server’s list',
    take: () =>
      edit('/language/Language.java', (text) =>
        text.replace(/\);\n/, `),\n  ${VALUE}(Direction.RTL, Counting.WORDS);\n`),
      ),
  },
  {
    does: 'how its words are found',
    lacks: [
      () => compile([file('/language/Language.java'), file('/LanguageAnalyzer.java')]),
      'the switch expression does not cover all possible input values',
    ],
    take: () =>
      edit('/LanguageAnalyzer.java', (text) =>
        text.replace('case ZH ->', `case ${VALUE} -> new ICUFoldingFilter(words);\n      $&`),
      ),
  },
  {
    does: 'the schema',
    take: () => {
      edit('graphql-schema/common.graphql', (text) =>
        text.replace(/(enum Language \{[^}]*)\}/, `$1  "Made up."\n  ${VALUE}\n}`),
      );
      edit('graphql-schema/secretariat.graphql', (text) =>
        text.replace(
          /((?:type Texts|input TextsInput) \{[^}]*)\}/g,
          `$1  "Made up."\n  ${TAG}: String\n}`,
        ),
      );
      edit('operations/secretariat/settings.graphql', (text) =>
        text.replace(/(fragment InEveryLanguage on Texts \{[^}]*)\}/, `$1${TAG} }`),
      );
    },
  },
  {
    does: 'the mails',
    take: () => {
      const mails = join(copy, 'functions/src/main/resources/mail');
      for (const english of readdirSync(mails).filter((name) => name.endsWith('.en.mustache'))) {
        const [subject, ...body] = readFileSync(join(mails, english), 'utf8').split('\n');
        writeFileSync(
          join(mails, english.replace('.en.', `.${TAG}.`)),
          [said(subject!), ...body].join('\n'),
        );
      }
    },
  },
];
