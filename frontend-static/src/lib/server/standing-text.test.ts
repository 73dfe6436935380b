import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codes, languages } from '../i18n/languages.ts';
import { DraftRules, inUnits, Sessions, Uploads, WordCount } from '../limits.ts';
import { m } from '../paraglide/messages.js';
import { PageDesk } from '../rooms/staff/limits.ts';
import { overwriteGetLocale } from '../paraglide/runtime.js';
import { standing, type Standing } from '../standing/names.ts';
import { days } from './kept.ts';
import { COSTS, DEMO } from './institution-text.ts';
import {
  LICENCE,
  NARROWEST,
  standingSources,
  standingText,
  standingWhole,
  WCAG,
} from './standing-text.ts';
import { placesIn, read, shown, write } from '../standing/source.ts';

const file = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8');
/** A number that is no part of a longer one. */
const alone = (number: string) => new RegExp(`(?<!\\p{Nd})${number}(?!\\p{Nd})`, 'u');
const words = (name: Standing, owner = '', contact = '') =>
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
      expect(need.blocks[0]).toMatch(alone(said(value)));
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

  it('name the part of the award’s page that a link leads to', () => {
    overwriteGetLocale(() => 'en');
    const names = [...standing, 'rules' as const].flatMap((name) =>
      [...words(name, 'O', 'a@b.example').matchAll(/\[([^\]]+)\]\(\/award\//g)].map(
        ([, said]) => said,
      ),
    );
    expect(names).toContain(m.award_count_title());
    expect(names).not.toContain(m.award_title());
  });

  it('claim of accessibility what the tests look at, and no more', () => {
    const axe = file('frontend-static/e2e/axe.ts');
    expect(axe).toContain(`'wcag${WCAG.version.replace('.', '')}${WCAG.level.toLowerCase()}'`);
    const shown = file('frontend-static/tests/components/show.ts');
    expect(shown).toContain(`const narrow = [${NARROWEST}, `);
    const tested = file('frontend-static/e2e/content.spec.ts');
    for (const name of standing) expect(tested).toContain(`'${name}/'`);
  });

  it('say of the costs and of the command what the README says', () => {
    const { nominations, jurors, busy, quiet } = COSTS;
    const readme = file('README.md');
    expect(readme).toContain(
      `A month with ${nominations.toLocaleString('en')} nominations and ${jurors} jurors is about ${busy} USD, and one in which nothing happens about ${quiet};`,
    );
    expect(readme).toContain(`\`${DEMO}\``);
    overwriteGetLocale(() => 'en');
    expect(words('run-your-own')).toContain('1,000 nominations');
  });

  it.each(codes)('are written as the secretariat writes them, without loss, in %s', (code) => {
    overwriteGetLocale(() => code);
    const sources = standingSources();
    for (const name of [...standing, 'rules'] as const) {
      expect(read(sources[name])).toEqual(standingWhole(name));
      expect(shown(read(sources[name]))).toEqual(standingText(name));
      expect([...sources[name]].length).toBeLessThan(PageDesk.LONGEST);
    }
  });

  it('leave out for readers what only the owner can say, and say it to the secretariat', () => {
    overwriteGetLocale(() => 'en');
    expect(placesIn(standingSources().about)).toBe(2);
    for (const name of [...standing, 'rules'] as const)
      expect(placesIn(write(standingText(name)))).toBe(0);
    expect(words('about', 'A Foundation')).toContain('The award is run by A Foundation.');
    expect(words('contact', '', 'office@award.example')).toContain('mailto:office@award.example');
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
    expect(licensed).toContain('The directory’s data is available under the CC BY 4.0 licence.');
    expect(words('terms')).not.toContain('The directory’s data is');
    expect(words('accessibility', '', 'office@award.example')).toContain('office@award.example');
    expect(words('accessibility')).not.toContain(m.accessible_tell_text());
  });
});
