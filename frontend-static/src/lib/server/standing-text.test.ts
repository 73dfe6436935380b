import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codes, languages } from '../i18n/languages.ts';
import { DraftRules, inUnits, Sessions, Uploads, WordCount } from '../limits.ts';
import { m } from '../paraglide/messages.js';
import { overwriteGetLocale } from '../paraglide/runtime.js';
import { standing } from '../standing/names.ts';
import { days } from './kept.ts';
import { LICENCE, NARROWEST, standingText, WCAG } from './standing-text.ts';

const file = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8');
/** A number that is no part of a longer one. */
const alone = (number: string) => new RegExp(`(?<!\\p{Nd})${number}(?!\\p{Nd})`, 'u');
const words = (name: (typeof standing)[number], owner = '', contact = '') =>
  JSON.stringify(standingText(name, owner, contact));

describe('the pages of standing text', () => {
  it.each(codes)('say every number of the rules in %s', (code) => {
    overwriteGetLocale(() => code);
    const said = (value: number) => new Intl.NumberFormat(languages[code].tag).format(value);
    const need = standingText('questions').parts.find(({ id }) => id === 'need')!;
    for (const value of [
      WordCount.MOST,
      WordCount.MOST_CHARACTERS,
      Uploads.MOST_FILES,
      DraftRules.MOST_LINKS,
    ])
      expect(need.paragraphs[0]).toMatch(alone(said(value)));
    expect(words('questions')).toMatch(alone(said(days.draft)));
    const accessibility = words('accessibility');
    for (const value of [NARROWEST, inUnits(Sessions.IDLE, 'M'), inUnits(Sessions.LONGEST, 'H')])
      expect(accessibility).toMatch(alone(said(value)));
    for (const name of standing) expect(words(name, 'O', 'a@b.example')).not.toMatch(/\{\w+\}/);
  });

  it.each(standing)('have one anchor for each part of "%s"', (name) => {
    const ids = standingText(name, 'O', 'a@b.example').parts.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('claim of accessibility what the tests look at, and no more', () => {
    const axe = file('frontend-static/e2e/axe.ts');
    expect(axe).toContain(`'wcag${WCAG.version.replace('.', '')}${WCAG.level.toLowerCase()}'`);
    const shown = file('frontend-static/tests/components/show.ts');
    expect(shown).toContain(`const narrow = [${NARROWEST}, `);
    const tested = file('frontend-static/e2e/content.spec.ts');
    for (const name of standing) expect(tested).toContain(`'${name}/'`);
  });

  it('name the licence that the software has', () => {
    expect(file('LICENSE')).toMatch(/Apache License\s+Version 2\.0,/);
    expect(words('terms')).toContain(LICENCE);
  });

  it('say what only the owner can say where it is set, and nothing of it where not', () => {
    overwriteGetLocale(() => 'en');
    expect(words('terms', 'A Foundation')).toContain('The award is run by A Foundation.');
    expect(standingText('terms', '').parts.map(({ id }) => id)).not.toContain('runs');
    const licensed = JSON.stringify(
      standingText('terms', '', '', 'https://creativecommons.org/licenses/by/4.0/'),
    );
    expect(licensed).toContain('The directory’s data are under the licence CC BY 4.0.');
    expect(words('terms')).not.toContain('The directory’s data are');
    expect(words('accessibility', '', 'office@award.example')).toContain('office@award.example');
    expect(words('accessibility')).not.toContain(m.accessible_tell_text());
  });
});
