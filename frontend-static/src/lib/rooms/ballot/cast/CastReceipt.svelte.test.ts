import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show } from '#tests/components/show.ts';
import CastReceipt from './CastReceipt.svelte';

const receipt = {
  receipt: 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-IIII-JJJJ-KKKK-LLLL-MMMM',
  version: 2,
  castAt: '2027-01-01T00:00:00Z',
};
const given = (recused: readonly string[] = [], computed: string | null = null) => ({
  ...{ receipt, zone: 'Europe/Vienna', recused, computed, recast: () => undefined },
});

describe('a ballot on record', () => {
  inEveryState(CastReceipt, {
    'cast just now': () => given([], receipt.receipt),
    'cast before': () => given(),
    'with another receipt than was computed': () => given([], 'ZZZZ'),
    'of somebody recused since': ({ long }) => given([long, long]),
  });

  it('says whom it leaves out when its juror is recused', async () => {
    await show(CastReceipt, given(['Ada', 'Bo']));
    await expect.element(page.getByText(receipt.receipt)).toBeVisible();
    const without = m.jury_on_record_without({ names: 'Ada and Bo' });
    await expect.element(page.getByText(without)).toBeVisible();
  });

  it('says of a ballot that replaced another that only its receipt counts', async () => {
    await show(CastReceipt, given([], receipt.receipt));
    await expect.element(page.getByText(m.jury_receipt_only())).toBeVisible();
  });

  it.each([
    ['is the first', { ...given(), receipt: { ...receipt, version: 1 } }],
    ['may not be the own', given([], 'ZZZZ')],
  ])('says nothing of earlier receipts when a receipt %s', async (_, props) => {
    await show(CastReceipt, props);
    await expect.element(page.getByText(receipt.receipt)).toBeVisible();
    expect(document.body.textContent).not.toContain(m.jury_receipt_only());
  });

  it('says nothing of anybody left out when its juror judges all', async () => {
    await show(CastReceipt, given());
    await expect.element(page.getByText(receipt.receipt)).toBeVisible();
    const [without] = m.jury_on_record_without({ names: '|' }).split('|');
    expect(document.body.textContent).not.toContain(without);
  });
});
