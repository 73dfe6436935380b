import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { AwardRulesQuery } from '#lib/graphql/generated/public-award.ts';
import { m } from '#lib/paraglide/messages.js';
import { rulesText } from '#lib/server/institution-text.ts';
import { show, speak } from '#tests/components/show.ts';
import EditionRules from './EditionRules.svelte';

type Edition = NonNullable<AwardRulesQuery['currentEdition']>;

const criterion = (name: string): Edition['criteria'][number] => ({
  ...{ id: name, name, description: `${name}, in words.`, weight: 100, levels: [] },
});
const edition: Edition = {
  id: 'e',
  year: 2027,
  name: 'The edition of 2027',
  state: 'CALL_OPEN',
  timeZone: 'Europe/Vienna',
  windows: [],
  categories: [],
  criteria: [criterion('Reach')],
  decisionRule: { method: 'MEDIAN', quorum: 7, sha256: null },
  note: null,
  sample: false,
};

/** The page was made with one criterion, and the server answers so. */
async function shown(answer: () => Promise<Response>): Promise<void> {
  speak('en');
  vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
  await show(EditionRules, { text: rulesText(), criteria: [criterion('As built')] });
}
const answered = (currentEdition: Edition | null) => () =>
  Promise.resolve(Response.json({ data: { currentEdition } }));

describe('what applies to the current edition', () => {
  it('is what is on record of it', async () => {
    await shown(answered(edition));
    await expect.element(page.getByText(edition.name)).toBeVisible();
    await expect.element(page.getByText('Reach', { exact: true })).toBeVisible();
    await expect.element(page.getByText(rulesText().methods.MEDIAN)).toBeVisible();
    expect(page.getByText('As built').all()).toHaveLength(0);
  });

  it('has no criteria where the record has none', async () => {
    await shown(answered({ ...edition, criteria: [] }));
    await expect.element(page.getByText(edition.name)).toBeVisible();
    expect(page.getByText('As built').all()).toHaveLength(0);
  });

  it('is nothing while there is no edition', async () => {
    await shown(answered(null));
    await expect.element(page.getByText(m.status_none_text(), { exact: false })).toBeVisible();
    expect(page.getByText('As built').all()).toHaveLength(0);
  });

  it('is not claimed of what the page was made with, when the server does not answer', async () => {
    await shown(() => Promise.reject(new TypeError('no network')));
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.status_failed());
    await expect.element(page.getByText(rulesText().stored)).toBeVisible();
    await expect.element(page.getByText('As built', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: m.retry() }).click();
    await expect.element(page.getByRole('alert')).toBeVisible();
  });
});
