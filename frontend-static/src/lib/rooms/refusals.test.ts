import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownCodes, refusalText } from './refusals.ts';
import './assessment/refusals.ts';
import './ballot/cast/refusals.ts';
import './naming/refusals.ts';
import './nomination/refusals.ts';
import './nomination/answers/refusals.ts';
import './nominee/refusals.ts';
import './staff/refusals.ts';
import './staff/directory/refusals.ts';
import './staff/directory/synonym-refusals.ts';
import './staff/laureate/refusals.ts';
import './staff/letters/refusals.ts';
import './staff/people/refusals.ts';
import './staff/settings/refusals.ts';
import './staff/settings/question-refusals.ts';
import './staff/shortlist/refusals.ts';
import { checklistText, KNOWN_CHECKLIST_CODES } from './staff/overview/checklist.ts';

const java = '../functions/src/main/java/org/businessleaderaward';

/** Every Java source of the back end. */
function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.java'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}

/** The codes that a source refuses with: given to a user error or a flaw, or constants of an enum of refusals. */
function codesIn(source: string): string[] {
  const given = [
    ...source.matchAll(/(?:UserError|Flaw)\s*\.\s*(?:of|at)\s*\(\s*"([A-Z][A-Z_]+)"/g),
    ...source.matchAll(/new (?:UserError|Flaw)\s*\(\s*"([A-Z][A-Z_]+)"/g),
    ...source.matchAll(/\b(?:refused|wrong)\s*\(\s*"([A-Z][A-Z_]+)"/g),
  ].map(([, code]) => code ?? '');
  const body = /enum (?:Obstacle|\w+Refusal)\s*\{([\s\S]*?);/.exec(source)?.[1] ?? '';
  const named = [...body.matchAll(/^\s+([A-Z][A-Z_]+)\(/gm)].map(([, code]) => code ?? '');
  return [...given, ...named];
}

describe('the words of a refusal', () => {
  it('are there for every code of the back end', () => {
    const codes = [...new Set(sources(java).flatMap(codesIn))].sort();
    expect(codes.length).toBeGreaterThan(20);
    // Why a photograph cannot be taken is said with the numbers of its kind.
    const known = wordsOf('picture/ChoosePicture.svelte').union(new Set(knownCodes()));
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });

  it('are never the code', () => {
    for (const code of knownCodes()) expect(refusalText(code)).not.toContain('_');
  });

  it('show a code that nobody foresaw', () => {
    expect(refusalText('FULL_MOON')).toContain('FULL_MOON');
  });
});

/** Where the words of some codes are; what is not there comes with no other room's. */
const wordsOf = (file: string) =>
  new Set(
    [...readFileSync(`src/lib/rooms/${file}`, 'utf8').matchAll(/^ +([A-Z][A-Z_]+):/gm)].map(
      ([, code]) => code,
    ),
  );

/** The types that stand behind these, as far as one names another. */
function behind(types: readonly string[], named: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  const next = [...types];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    const text = named.get(name);
    if (text === undefined || found.has(name) || APART.test(name)) continue;
    found.add(name);
    next.push(...(text.replaceAll(/\/\*[^]*?\*\//g, '').match(/\b[A-Z]\w+/g) ?? []));
  }
  return found;
}
/** What a room cannot refuse: only the secretariat's is behind a passkey, and only officers say when something came. */
const NEVER: Readonly<Record<string, string>> = {
  FIRST_LINK_NEEDED: 'JURY',
  NOT_ENTERED_NOW: 'NOMINATIONS',
  NOT_RECEIVED_THEN: 'NOMINATIONS',
  RECEIVED_LATE: 'NOMINATIONS',
};
/** Lists of what can be refused, of which each room does some: what the secretariat does with an edition and its terms is in two, and a nominator alone is held to the rules of answers. */
const APART = /Refusal$|^Cycle$|^Terms$|^AnswerRules$/;

describe('the words of a room', () => {
  const named = new Map(
    readdirSync(java, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.java'))
      .map((file) => [file.replace(/^.*\/|\.java$/g, ''), readFileSync(`${java}/${file}`, 'utf8')]),
  );
  const rooms = Map.groupBy(
    [...named]
      .filter(([name]) => name.endsWith('Beans'))
      .flatMap(([, text]) => [
        ...text.matchAll(/bring\(\s*Room\.(\w+)\.id\(\),([^;]*?)\)(?=\s*[.;])/g),
      ]),
    ([, room]) => room ?? '',
  );
  const more = new Map([
    ['NOMINATIONS', wordsOf('nomination/refusals.ts')],
    ['NOMINEE', wordsOf('nominee/refusals.ts')],
    // The form by which officers enter nominations brings the words for those who write one.
    ['SECRETARIAT', wordsOf('staff/refusals.ts').union(wordsOf('nomination/refusals.ts'))],
  ]);

  it.each([...rooms.keys()])('come with it: %s', (room) => {
    const fields = (rooms.get(room) ?? []).flatMap(
      ([, , given]) => given?.match(/\w+Fields/g) ?? [],
    );
    const types = behind([...fields, 'DoorFields'], named);
    expect(types.size).toBeGreaterThan(100);
    const here = wordsOf('refusals.ts').union(more.get(room) ?? new Set());
    const elsewhere = [...more.values()].reduce((all, words) => all.union(words)).difference(here);
    const refused = [...types].flatMap((name) =>
      [...(named.get(name) ?? '').matchAll(/"([A-Z][A-Z_]+)"|(?:Refusal|Obstacle)\.([A-Z_]+)/g)]
        .map(([, code, constant]) => code ?? constant)
        .filter((code) => elsewhere.has(code) && NEVER[code ?? ''] !== room)
        .map((code) => `${code}, by ${name}`),
    );
    expect(refused).toEqual([]);
  });
});

describe('the words of the checklist', () => {
  it('are there for every item of the back end', () => {
    const codes = sources(java)
      .filter((source) => source.includes('Readiness'))
      .flatMap((source) => [...source.matchAll(/(?:Readiness\.)?Item\(\s*"([A-Z][A-Z_]+)"/g)])
      .map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => !KNOWN_CHECKLIST_CODES.includes(code))).toEqual([]);
  });

  it('are never the code', () => {
    for (const code of KNOWN_CHECKLIST_CODES) expect(checklistText(code)).not.toBe(code);
  });
});
