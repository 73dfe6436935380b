import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import { troubleOf } from '../trouble.ts';
import Submitted from './Submitted.svelte';

type State = 'VOTING' | 'COUNTED' | 'ANNOUNCED' | 'ARCHIVED';

const nomination = {
  id: 'nomination-a',
  status: 'SHORTLISTED' as const,
  version: 3,
  savedAt: '2026-01-01T00:00:00Z',
  category: null,
  nominee: { name: 'Ada', role: 'Chair', company: 'Looms', country: 'AT', email: 'a@b.example' },
  nominator: { name: 'Bo', organisation: 'Mills', email: 'b@b.example', relation: 'Peer' },
  nomineeAgreed: true,
  statements: [],
  evidenceLinks: [],
  evidenceFiles: [],
  questions: [],
  receipt: { reference: 'AB12', submittedAt: '2026-01-02T00:00:00Z' },
  openUntil: null,
};
const given = (state: State, laureate: string | null, status = 'SHORTLISTED') =>
  ({
    nomination: { ...nomination, status },
    edition: {
      ...{ id: 'edition-2026', year: 2026, name: '2026', state, timeZone: 'Europe/Vienna' },
      ...{ sample: false, windows: [], categories: [], criteria: [] },
      laureates: laureate === null ? [] : [{ id: laureate }],
    },
    fresh: false,
    meet: troubleOf,
    onwithdrawn: () => Promise.resolve(),
    another: () => undefined,
  }) as never;
const withdraw = () => page.getByRole('button', { name: m.nominate_withdraw() }).all();

describe('a nomination that was handed in', () => {
  it('can be withdrawn until the award is announced, and is told of no shortlist', async () => {
    await show(Submitted, given('COUNTED', null, 'ELIGIBLE'));
    await expect.element(page.getByText(m.nominate_status_ELIGIBLE())).toBeVisible();
    expect(withdraw()).toHaveLength(1);
  });

  it.each<[State, string, () => string]>([
    ['ANNOUNCED', 'nomination-a', m.nominate_status_LAUREATE],
    ['ARCHIVED', 'nomination-b', m.nominate_status_FINALIST],
  ])('says what became of it afterwards, and offers no withdrawal: %s', async (state, id, said) => {
    await show(Submitted, given(state, id));
    await expect.element(page.getByText(said())).toBeVisible();
    expect(withdraw()).toHaveLength(0);
  });
});
