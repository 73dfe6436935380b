import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actText, actorText, KNOWN_ACTS } from './acts.ts';

const java = '../functions/src/main/java/org/businessleaderaward';

const sources = readdirSync(java, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.java'))
  .map((name) => readFileSync(`${java}/${name}`, 'utf8'));

/** The acts that the back end writes to a log; one that is put together shows its fixed part only. */
const written = sources
  .flatMap((source) => [
    ...source.matchAll(/new (?:Act|EditionActs\.Deed)\((?:[^";]|":")*"([A-Z_]+)"/g),
    ...source.matchAll(/\b(?:confirmed|named)\([^";]*"([A-Z_]+)"/g),
    ...source.matchAll(/\bperform\(\s*env,\s*"([A-Z_]+)"/g),
  ])
  .map(([, act]) => act ?? '');

/** Every name in capitals that the back end has, or a part of one, whichever way it comes to the log. */
const named = sources
  .flatMap((source) => [...source.matchAll(/"([A-Z_]*_[A-Z_]*)"/g)])
  .map(([, name]) => name ?? '');

/** Whether a part that the back end writes is this act, or its beginning or end. */
const isOf = (part: string, act: string): boolean =>
  part.startsWith('_')
    ? act.endsWith(part)
    : part.endsWith('_')
      ? act.startsWith(part)
      : act === part;

/** What only earlier versions did, whose logs are read as well: an assessment was given back to be changed. */
const OF_BEFORE = ['ASSESSMENT_REOPENED'];

describe('the words of the audit log', () => {
  it('are there for every act of the back end', () => {
    expect(written.length).toBeGreaterThan(15);
    expect(written.filter((part) => !KNOWN_ACTS.some((act) => isOf(part, act)))).toEqual([]);
  });

  it('are for no act that nobody does', () => {
    const undone = KNOWN_ACTS.filter((act) => !named.some((part) => isOf(part, act)));
    expect(undone).toEqual(OF_BEFORE);
  });

  it('are never the act', () => {
    for (const act of KNOWN_ACTS) expect(actText(act)).not.toContain('_');
    expect(actText('MOON_LANDED')).toBe('MOON_LANDED');
  });

  it('name a role and keep the person’s identifier', () => {
    expect(actorText('JUROR:person-1')).toEqual({ who: 'Juror', id: 'person-1' });
    expect(actorText('count')).toEqual({ who: 'The count', id: null });
    expect(actorText('moon')).toEqual({ who: 'moon', id: null });
  });
});
