import type { ComponentProps } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { awardText } from '#lib/server/award-text.ts';
import { inEveryState, show } from '#tests/components/show.ts';
import AwardBody from './AwardBody.svelte';

type Props = ComponentProps<typeof AwardBody>;
type Edition = NonNullable<Props['edition']>;

const criteria: Props['criteria'] = [
  {
    id: 'strategy',
    name: 'Strategy',
    description: 'Whether it is at the centre.',
    weight: 100,
    levels: [
      { value: 0, label: 'Not at all' },
      { value: 1, label: 'Fully' },
    ],
  },
];
const editionOf = (method: NonNullable<Edition['decisionRule']>['method']): Edition => ({
  id: 'e',
  year: 2027,
  name: 'Edition',
  state: 'CALL_OPEN',
  timeZone: 'Europe/Vienna',
  windows: [],
  categories: [],
  criteria,
  decisionRule: { method, quorum: 7, sha256: null },
  note: null,
  sample: false,
});
const props = (method: Parameters<typeof editionOf>[0]): Props => ({
  ...{ text: awardText(''), edition: editionOf(method), criteria },
});

describe('the page of the award', () => {
  inEveryState(AwardBody, {
    default: () => props('SCHULZE'),
    'by points': () => props('WEIGHTED_MEAN'),
  });

  it('says how the method of the edition’s own rule counts, with its quorum', async () => {
    const text = awardText('');
    await show(AwardBody, props('MEDIAN'));
    await expect.element(page.getByText(text.countings.MEDIAN.paragraphs[0]!)).toBeVisible();
    await expect
      .element(page.getByText('Quorum: 7. With fewer ballots there is no result.'))
      .toBeVisible();
    expect(page.getByText(text.example.lead).all()).toHaveLength(0);
  });

  it('shows the example where pairs are compared, also while no edition is known', async () => {
    const text = awardText('');
    await show(AwardBody, { ...props('SCHULZE'), edition: null });
    await expect.element(page.getByText(text.example.lead)).toBeVisible();
    await expect.element(page.getByText(text.example.pairs[0]!)).toBeVisible();
    expect(page.getByText('Quorum:', { exact: false }).all()).toHaveLength(0);
  });

  it('shows the rule and the calendar of an edition that becomes known later', async () => {
    const { rerender } = await show(AwardBody, { ...props('MEDIAN'), edition: null });
    const category = { id: 'c', name: 'Large companies', description: 'Of 250 people or more.' };
    const edition = { ...editionOf('MEDIAN'), categories: [category] };
    await rerender({ edition });
    await expect.element(page.getByText('Of 250 people or more.')).toBeVisible();
    await expect.element(page.getByText('Quorum: 7.', { exact: false })).toBeVisible();
  });

  it('folds the technicalities away, and has an anchor for each part that it lists', async () => {
    const text = awardText('');
    await show(AwardBody, props('SCHULZE'));
    await expect.element(page.getByText(text.limitsList[0]![0])).not.toBeVisible();
    await page.getByText(text.limits).last().click();
    await expect.element(page.getByText(text.limitsList[0]![0])).toBeVisible();
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(document.querySelector(link.hash)).not.toBeNull();
  });

  it('says what comes of too few jurors as the method has it', async () => {
    const { SCHULZE, MEDIAN } = awardText('').countings;
    const shown = await show(AwardBody, props('SCHULZE'));
    await page.getByText(awardText('').tech).last().click();
    await expect.element(page.getByText(SCHULZE.few)).toBeVisible();
    expect(page.getByText(MEDIAN.few).elements()).toEqual([]);
    await shown.rerender(props('MEDIAN'));
    await expect.element(page.getByText(MEDIAN.few)).toBeVisible();
    expect(page.getByText(SCHULZE.few).elements()).toEqual([]);
  });

  it('unfolds what its contents lead to', async () => {
    const text = awardText('');
    await show(AwardBody, props('SCHULZE'));
    for (const [name, said] of [
      [text.tech, text.techList[0]!],
      [text.limits, text.limitsList[0]![0]],
    ] as const) {
      await expect.element(page.getByText(said)).not.toBeVisible();
      await page.getByRole('link', { name, exact: true }).first().click();
      await expect.element(page.getByText(said)).toBeVisible();
    }
  });
});
