import { buildSchema, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const schemas = '../graphql-schema';
const read = (path: string): string => readFileSync(path, 'utf8');
const files = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(ending),
  );

/** What the gateway takes, as its own test has it: folder, name, hash of the text, hash of the meaning. */
const record = read('../functions/src/test/resources/trusted-operations.txt')
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [room: string, name: string, sha256: string, meaning: string])
  .filter(([room]) => room !== 'any')
  .map(([room, name, sha256]) => ({ room, name, sha256 }));

const generated = import.meta.glob<Record<string, unknown>>('./generated/*.ts', { eager: true });
const sent = new Map(
  Object.entries(generated).flatMap(([path, exported]) =>
    Object.entries(exported)
      .filter(([name]) => name.endsWith('Document'))
      .map(([name, document]) => [
        `${/generated\/(\w+)/.exec(path)?.[1]}/${name.replace(/Document$/, '')}`,
        String(document),
      ]),
  ),
);

/**
 * What is sent, in one line. Arguments that fill more than a line are printed one below the other, without commas, which say nothing: the
 * public room takes any text, and the other rooms that on record.
 */
function inOneLine(text: string, room: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return room === 'public'
    ? line.replaceAll(
        /\( (\w+: [^()]*) \)/g,
        (_, all: string) => `(${all.replaceAll(/ (?=\w+: )/g, ', ')})`,
      )
    : line;
}

describe('an operation', () => {
  it('is known to the gateway', () => {
    expect([...sent.keys()].sort()).toEqual(
      record.map(({ room, name }) => `${room}/${name}`).sort(),
    );
  });

  it.each(record)('is sent as the gateway knows it: $room/$name', ({ room, name, sha256 }) => {
    const text = inOneLine(sent.get(`${room}/${name}`) ?? '', room);
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
  });

  it('is sent by the site', () => {
    const site = ['.ts', '.svelte']
      .flatMap((ending) => files('src', ending))
      .filter((file) => !file.endsWith('.test.ts') && !file.includes('graphql/generated/'))
      .map((file) => read(`src/${file}`))
      .join('\n');
    const unsent = record.filter(({ name }) => !new RegExp(`\\b${name}Document\\b`).test(site));
    // The stories over HTTP read how far the vote is; the site reads it with all that its room shows.
    expect(unsent.map(({ name }) => name)).toEqual(['VotingProgress']);
  });
});

describe('a fragment', () => {
  const folders = readdirSync(`${schemas}/operations`).filter((room) => room !== 'any');
  const shared = read(`${schemas}/operations/any/fragments.graphql`);

  it.each(folders)('is spread in its own type only, so that it can be left out: %s', (room) => {
    const sdl = [
      'common',
      'passkeys',
      existsSync(`${schemas}/${room}.graphql`) && room !== 'passkeys' ? room : 'secretariat',
    ];
    const types = new TypeInfo(
      buildSchema(sdl.map((name) => read(`${schemas}/${name}.graphql`)).join('\n')),
    );
    const own = files(`${schemas}/operations/${room}`, '.graphql');
    const document = parse(
      [shared, ...own.map((file) => read(`${schemas}/operations/${room}/${file}`))].join('\n'),
    );
    const typeOf = new Map<string, string>();
    visit(document, {
      FragmentDefinition: ({ name, typeCondition }) => {
        typeOf.set(name.value, typeCondition.name.value);
      },
    });
    let spread = 0;
    visit(
      document,
      visitWithTypeInfo(types, {
        FragmentSpread: ({ name }) => {
          const parent = types.getParentType();
          // Shared fragments may be about what this room does not have.
          if (!parent) return;
          spread += 1;
          expect(typeOf.get(name.value), name.value).toBe(parent.name);
        },
      }),
    );
    expect(spread).toBeGreaterThan(0);
  });
});
