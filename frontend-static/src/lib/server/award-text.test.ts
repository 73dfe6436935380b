import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { jurors, orders, pairs, points } from '../award/example.ts';
import { codes, languages } from '../i18n/languages.ts';
import { JuryRoll } from '../limits.ts';
import { m } from '../paraglide/messages.js';
import { overwriteGetLocale } from '../paraglide/runtime.js';
import type { Method, Rule } from '../vote/record/form.ts';
import { rankingOf } from '../vote/record/ranking.ts';
import { awardText } from './award-text.ts';

const java = (path: string) =>
  readFileSync(
    fileURLToPath(
      new URL(
        `../../../../functions/src/main/java/org/businessleaderaward/${path}`,
        import.meta.url,
      ),
    ),
    'utf8',
  );

/** The constants of an enum of the server. */
function constants(source: string, of: string): string[] {
  const body = new RegExp(`enum ${of} \\{([^}]*)\\}`).exec(source)![1]!;
  return [...body.matchAll(/^\s*([A-Z_]+),?$/gm)].map(([, name]) => name!);
}

const ids = ['a', 'b', 'c'];
const ruleOf = (method: Method): Rule => ({
  ...{ format: 'decision-rule/5', edition: 'e', method, levels: 3, quorum: 1, leastJurors: 1 },
  ...{ roll: [], trustees: ['SERVICE'], threshold: 1, key: '', keyHash: '', confirmWithinHours: 1 },
  criteria: [{ id: 'x', weight: 100 }],
  finalists: ids,
});
const lots = new Map(ids.map((id) => [id, id]));
const counted = (of: { one: number; other: number; wins: number; losses: number }[]) =>
  of.map(({ one, other, wins, losses }) => ({
    about: [one, other],
    jurors: wins + losses,
    totals: [wins, losses],
  }));
const grounds = (method: Method, of: ReturnType<typeof pairs>) =>
  rankingOf(ruleOf(method), counted(of), lots).map(
    ({ finalist, ground }) => `${finalist} ${ground}`,
  );

describe('the example of the page of the award', () => {
  it.each(['SCHULZE', 'RANKED_PAIRS'] as const)(
    'comes out by %s as the page says: the first wins both comparisons',
    (method) => {
      expect(grounds(method, pairs())[0]).toBe('a DIRECT');
    },
  );

  it('has most of the jury put somebody else first', () => {
    const first = orders.filter(({ order }) => order[0] === 0);
    expect(2 * first.reduce((sum, one) => sum + one.jurors, 0)).toBeLessThan(jurors);
  });

  it('has a strict and a generous juror who put the finalists in one order', () => {
    const order = (given: readonly number[]) =>
      ids.toSorted((a, b) => given[ids.indexOf(b)]! - given[ids.indexOf(a)]!);
    expect(order(points.strict)).toEqual(order(points.generous));
    expect(points.strict).not.toEqual(points.generous);
  });
});

describe('what the page of the award says of the count', () => {
  const pair = (one: number, other: number, wins: number, losses: number) => ({
    ...{ one, other, wins, losses },
  });

  it('is so of a circle: chains decide by Schulze’s method, the clearest first by ranked pairs', () => {
    const circle = [pair(0, 1, 7, 2), pair(1, 2, 6, 3), pair(0, 2, 4, 5)];
    expect(grounds('SCHULZE', circle)[0]).toBe('a CHAINS');
    expect(grounds('RANKED_PAIRS', circle)[0]).toBe('a LOCKED');
    expect(awardText().countings.SCHULZE.paragraphs).toContain(m.award_count_chains());
    expect(awardText().countings.RANKED_PAIRS.paragraphs).toContain(m.award_count_locked());
  });

  it('is so of level finalists: their own comparison, then the share of votes, then a lot', () => {
    const level = [pair(0, 1, 5, 4), pair(1, 2, 5, 4), pair(0, 2, 4, 5)];
    expect(grounds('SCHULZE', level)).toEqual(['a LOT', 'b HEAD_TO_HEAD', 'c LAST']);
    const shares = [pair(0, 1, 4, 4), pair(0, 2, 5, 3), pair(1, 2, 4, 4)];
    expect(grounds('RANKED_PAIRS', shares)[0]).toBe('a SHARES');
  });

  it('is so of level points: a lot, and nothing before it', () => {
    const equal = ids.map((_, at) => ({ about: [at], jurors: 2, totals: [500] }));
    const ranking = rankingOf(ruleOf('WEIGHTED_MEAN'), equal, lots);
    expect(ranking[0]!.ground).toBe('LOT');
    for (const method of ['WEIGHTED_MEAN', 'MEDIAN'] as const) {
      const { paragraphs, byPairs } = awardText().countings[method];
      expect(byPairs).toBe(false);
      expect(paragraphs.at(-1)).toContain(m.award_count_ties_points());
    }
  });

  it.each(codes)('has its numbers from the code in %s', (code) => {
    overwriteGetLocale(() => code);
    const said = (value: number) => new Intl.NumberFormat(languages[code].tag).format(value);
    const numbersIn = (text: string | undefined) => text?.match(/\p{Nd}+/gu);
    const { example, whoParts, ...rest } = awardText();
    for (const [at, { jurors: count }] of orders.entries())
      expect(numbersIn(example.orders[at])?.sort()).toEqual([said(count), said(jurors)].sort());
    for (const [at, { wins, losses }] of pairs().entries())
      expect(numbersIn(example.pairs[at])).toEqual([said(wins), said(losses)]);
    expect(numbersIn(example.points)).toEqual(
      [...points.generous, ...points.strict].map((value) => said(value)),
    );
    const jury = whoParts.find(({ id }) => id === 'jury')!.text;
    expect(numbersIn(jury)).toContain(said(JuryRoll.MOST));
    const { countQuorum, ...filled } = rest;
    expect(countQuorum).toContain('{quorum}');
    expect(JSON.stringify([example, whoParts, filled])).not.toMatch(/\{\w+\}/);
  });
});

describe('who takes part', () => {
  it('has every reason of the server for which a nomination is refused, and no other', () => {
    const list = awardText().whoParts.find(({ id }) => id === 'who-nominated')!.list!;
    const known = constants(java('nominations/screening/Screening.java'), 'Reason');
    expect(known).toContain('NOT_VERIFIABLE');
    const texts = m as unknown as Record<string, () => string>;
    expect([...list].sort()).toEqual(known.map((name) => texts[`award_reason_${name}`]!()).sort());
  });

  it('names who runs the award where the owner has said it, and nobody where not', () => {
    overwriteGetLocale(() => 'en');
    const runs = (owner: string) => awardText(owner).whoParts.find(({ id }) => id === 'runs')!.text;
    expect(runs('A Foundation')).toContain('The award is run by A Foundation.');
    expect(runs('')).toBe(m.award_who_runs());
  });
});

describe.each(codes)('what a vote does not guarantee, in %s', (code) => {
  it('is named in a few words before it is explained', () => {
    overwriteGetLocale(() => code);
    for (const [head, rest] of awardText().limitsList) {
      expect(head.length, head).toBeLessThan(75);
      expect(rest.length, head).toBeGreaterThan(head.length);
    }
  });
});
