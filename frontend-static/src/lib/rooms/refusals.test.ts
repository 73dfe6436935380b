import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownCodes, refusalText } from './refusals.ts';
import './nomination/refusals.ts';
import './staff/refusals.ts';
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
    ...source.matchAll(/\brefused\s*\(\s*"([A-Z][A-Z_]+)"/g),
  ].map(([, code]) => code ?? '');
  const body = /enum (?:Obstacle|\w+Refusal)\s*\{([\s\S]*?);/.exec(source)?.[1] ?? '';
  const named = [...body.matchAll(/^\s+([A-Z][A-Z_]+)\(/gm)].map(([, code]) => code ?? '');
  return [...given, ...named];
}

describe('the words of a refusal', () => {
  it('are there for every code of the back end', () => {
    const codes = [...new Set(sources(java).flatMap(codesIn))].sort();
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !knownCodes().includes(code))).toEqual([]);
  });

  it('are never the code', () => {
    for (const code of knownCodes()) expect(refusalText(code)).not.toContain('_');
  });

  it('show a code that nobody foresaw', () => {
    expect(refusalText('FULL_MOON')).toContain('FULL_MOON');
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
