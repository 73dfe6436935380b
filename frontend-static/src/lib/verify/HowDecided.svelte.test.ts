import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { whyText } from '#lib/server/verify-text.ts';
import { recordBy } from '#tests/components/jury.ts';
import { inEveryState, show } from '#tests/components/show.ts';
import { record as lateRecord } from '#tests/vote/small-record.ts';
import { hex, plainHash } from '../vote/hash.ts';
import { canonicalBytes } from '../vote/record/canonical.ts';
import type { VoteRecord } from '../vote/record/form.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import { fill } from './explain.ts';
import HowDecided from './HowDecided.svelte';

const record = recordBy('WEIGHTED_MEAN');
const hashOf = ({ rule }: VoteRecord): string => hex(plainHash(canonicalBytes(rule)));
const ruleHash = hashOf(record);

/** Who was announced: a finalist by the place in the ranking. */
const laureate = (place: number, ...passedOver: string[]) => ({
  ...{ id: record.ranking[place - 1]!.finalist, name: 'Ada Laureate', passedOver },
});
const given = (hash = ruleHash, laureates = [laureate(1)]) => ({
  edition: record.rule.edition,
  ruleHash: hash,
  laureates,
  text: whyText(),
});
/** A server that gives a record in two parts, or says that there is none; with another hash than its own, if one is given. */
function serving(of: VoteRecord | null = record, announced?: string): void {
  const file = of && canonicalBytes(of);
  const text = new TextDecoder().decode(file ?? undefined);
  const sha256 = announced ?? (file && hex(plainHash(file)));
  vi.stubGlobal('fetch', (address: string) => {
    const head = address.includes('VoteRecordHead');
    const first = decodeURIComponent(address).includes('"number":1');
    const part = first ? text.slice(0, 900) : text.slice(900);
    const voteRecord = of && (head ? { sha256, length: text.length, parts: 2 } : { part });
    return Promise.resolve(Response.json({ data: { voteRecord } }));
  });
}
const ask = () => page.getByText(m.laureates_why()).click();
const status = () => page.getByRole('status').last();

describe('how a jury decided', () => {
  inEveryState(HowDecided, { closed: () => given() });

  it('is told from the record, once all of it is verified', async () => {
    serving();
    await show(HowDecided, given());
    await ask();
    await expect.element(status()).toMatchTextContent(m.laureates_why_verified());
    const rows = page.getByRole('table').first().getByRole('row');
    await expect.element(rows.nth(1)).toMatchTextContent('Weighted mean 1.80 of 2');
  });

  const [first, second] = record.ranking.map(({ finalist }) => finalist) as [string, string];
  const { finalists } = record.rule;
  const called = (id: string) => `Finalist ${'ABC'[finalists.indexOf(id)]}`;

  it('ties the laureate to the finalist of the record, and says who was passed over', async () => {
    serving();
    await show(HowDecided, given(ruleHash, [laureate(2, first)]));
    await ask();
    const { laureate: text } = whyText();
    const name = isolated('Ada Laureate');
    const tie = page.getByText(/Ada Laureate/);
    await expect.element(tie).toBeVisible();
    const is = fill(text.is, { name, finalist: called(second), place: '2' });
    await expect.element(tie).toMatchTextContent(is);
    await expect.element(tie).toMatchTextContent(second);
    await expect
      .element(page.getByText(fill(text.passedOver, { finalists: called(first) })))
      .toBeVisible();
    expect(page.getByRole('alert').all()).toHaveLength(0);
  });

  it('raises an alarm when somebody who stands is placed before the laureate', async () => {
    serving();
    await show(HowDecided, given(ruleHash, [laureate(2)]));
    await ask();
    const { laureate: text } = whyText();
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(fill(text.notFirst, { finalists: called(first) }));
  });

  it('raises an alarm when the laureate is no finalist of the record', async () => {
    serving();
    await show(HowDecided, given(ruleHash, [{ ...laureate(1), id: 'nomination-other' }]));
    await ask();
    const { laureate: text } = whyText();
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(fill(text.unknown, { name: isolated('Ada Laureate') }));
  });

  it('names the ballots that count without a finalist', async () => {
    serving(lateRecord);
    await show(HowDecided, given(hashOf(lateRecord)));
    await ask();
    const { late } = whyText();
    const heading = page.getByRole('heading', { name: late.title });
    await expect.element(heading).toBeVisible();
    const without = fill(late.without, { finalists: 'Finalist C' });
    await expect.element(page.getByText(without)).toBeVisible();
  });

  it.each([
    ['another rule was published', 'ab'.repeat(32), undefined, '2.2.2'],
    ['another record was announced', ruleHash, 'ab'.repeat(32), '2.9.1'],
  ])('is not told when %s; the step is named', async (_, rule, sha256, step) => {
    serving(record, sha256);
    await show(HowDecided, given(rule));
    await ask();
    await expect.element(status()).toMatchTextContent(m.laureates_why_holds_not({ step }));
    expect(page.getByRole('table').all()).toHaveLength(0);
  });

  it('says when there is no record', async () => {
    serving(null);
    await show(HowDecided, given());
    await ask();
    await expect.element(status()).toMatchTextContent(m.laureates_why_failed());
  });
});
