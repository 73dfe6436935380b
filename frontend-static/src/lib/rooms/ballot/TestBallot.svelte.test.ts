import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { ruleText, roomOf } from '#tests/components/jury.ts';
import { inEveryState, show } from '#tests/components/show.ts';
import { writeCanonical } from '../../vote/record/canonical.ts';
import type { Rule } from '../../vote/record/form.ts';
import { troubleOf } from '../trouble.ts';
import type { Sealing } from './sealing/sealer.ts';
import TestBallot from './TestBallot.svelte';

const RECEIPT = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-IIII-JJJJ-KKKK-LLLL-MMMM';
const AT = '2027-01-01T00:00:00Z';
const rule = writeCanonical({
  ...(JSON.parse(ruleText) as Rule),
  edition: 'edition-vote.test',
  criteria: [{ id: 'test', weight: 100 }],
  finalists: ['test-a', 'test-b', 'test-c'],
});
const given = (sealing: Sealing, castAt?: string) => ({
  ...{ rule, sealing, edition: 'edition-vote', ballot: 'ab'.repeat(16), zone: 'Europe/Vienna' },
  ...{ criteria: roomOf('Ada', 'Looms').edition!.criteria, meet: troubleOf },
  last: castAt ? { receipt: `TEST-${RECEIPT}`, castAt } : null,
});
const sealing = (): Sealing => ({
  seal: vi.fn(() =>
    Promise.resolve({ text: 'c2VhbGVk', receipt: RECEIPT, under: { rule: '', key: null } }),
  ),
  open: () => Promise.resolve(null),
  forget: vi.fn(),
});
const open = () => page.getByText(m.jury_test_begin(), { exact: true }).click();
const send = () => page.getByRole('button', { name: m.jury_test_cast() }).click();

async function rate(): Promise<void> {
  for (const row of document.querySelectorAll('fieldset')) row.querySelector('input')?.click();
  await expect.element(page.getByRole('radio', { checked: true }).nth(2)).toBeVisible();
}

describe('a test ballot', () => {
  inEveryState(TestBallot, {
    'not tried': () => given(sealing()),
    tried: () => given(sealing(), AT),
  });

  it('is about three made-up finalists, and incomplete until each is rated', async () => {
    await show(TestBallot, given(sealing()));
    await open();
    expect(page.getByRole('radio').all()).toHaveLength(9);
    await send();
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(m.jury_incomplete({ count: 3 }));
    await expect.element(page.getByRole('radio').first()).toHaveFocus();
  });

  it('is sealed as a test, and its receipt is compared', async () => {
    const testBallot = { receipt: `TEST-${RECEIPT}`, castAt: AT };
    const data = { castTestBallot: { testBallot, userErrors: [] } };
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.resolve(Response.json({ data }))),
    );
    const by = sealing();
    await show(TestBallot, given(by));
    await open();
    await rate();
    await send();
    await expect.element(page.getByText(`TEST-${RECEIPT}`)).toBeVisible();
    expect(page.getByRole('alert').all()).toHaveLength(0);
    expect(by.seal).toHaveBeenCalledWith(
      expect.objectContaining({ test: true, key: null, version: 1, weights: { test: 100 } }),
      expect.any(Function),
    );
  });

  it('says when the browser cannot seal', async () => {
    await show(TestBallot, given({ ...sealing(), seal: () => Promise.reject(new Error('no')) }));
    await open();
    await rate();
    await send();
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.jury_obstacle_none());
  });
});
