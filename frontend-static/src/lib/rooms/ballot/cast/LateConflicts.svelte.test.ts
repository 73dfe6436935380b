import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show } from '#tests/components/show.ts';
import type { Declaration } from '../../judging/people.ts';
import type { Refusal } from '../../paths.ts';
import { troubleOf } from '../../trouble.ts';
import LateConflicts from './LateConflicts.svelte';

const finalists = [
  { id: 'a', name: 'Ada', company: 'Looms' },
  { id: 'b', name: 'Bo', company: 'Mills' },
];
const declaring = (declare: (all: Declaration[]) => Promise<readonly Refusal[]>) => ({
  ...{ finalists, declare, meet: troubleOf },
});

describe('a conflict found after voting', () => {
  inEveryState(LateConflicts, {
    default: () => declaring(() => Promise.resolve([])),
    'long text': ({ long }) => ({
      ...declaring(() => Promise.resolve([])),
      finalists: [{ id: 'a', name: long, company: long }],
    }),
  });

  it('parts a finalist’s name from the company', async () => {
    await show(
      LateConflicts,
      declaring(() => Promise.resolve([])),
    );
    await expect.element(page.getByRole('listitem').first()).toMatchTextContent('Ada, Looms');
  });

  it('is declared at its finalist, who is told what becomes of the ballot', async () => {
    const declare = vi.fn(() => Promise.resolve([]));
    await show(LateConflicts, declaring(declare));
    await page.getByRole('button', { name: new RegExp(`${m.conflict_late()}.*Bo`) }).click();
    const question = page.getByRole('dialog', { name: m.conflict_late_ask({ name: 'Bo' }) });
    await expect.element(question).toMatchTextContent(m.conflict_late_ballot({ name: 'Bo' }));
    await expect.element(question).toMatchTextContent(m.jury_conflict_seen());
    await question.getByRole('combobox').selectOptions(m.conflict_reason_FINANCIAL());
    await question.getByRole('button', { name: m.conflict_confirm() }).click();
    expect(declare.mock.calls).toEqual([
      [[{ nomination: 'b', conflict: true, reason: 'FINANCIAL' }]],
    ]);
  });
});
