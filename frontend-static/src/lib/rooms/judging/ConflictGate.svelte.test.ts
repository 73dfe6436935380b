import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NetworkError } from '#lib/graphql/client.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak, tab } from '#tests/components/show.ts';
import type { Refusal } from '../paths.ts';
import { refusalText } from '../refusals.ts';
import { troubleOf } from '../trouble.ts';
import ConflictGate from './ConflictGate.svelte';
import type { Declaration } from './people.ts';

const nominees = [
  { nomination: 'a', name: 'Ada', company: 'Looms' },
  { nomination: 'b', name: 'Bo', company: 'Mills' },
];

beforeEach(() => localStorage.clear());

describe('the gate of conflicts', () => {
  const gate = (declare: (all: Declaration[]) => Promise<readonly Refusal[]>) => ({
    room: 'jury' as const,
    who: 'juror',
    nominees,
    declare,
    meet: troubleOf,
  });
  inEveryState(ConflictGate, {
    default: ({ short }) => ({
      ...gate(() => Promise.resolve([])),
      nominees: nominees.map((one) => ({ ...one, name: short, company: short })),
    }),
    'long text': ({ long }) => ({
      ...gate(() => Promise.resolve([])),
      nominees: nominees.map((one) => ({ ...one, name: long, company: long })),
    }),
  });

  /** Answers for one of them: no conflict, or one whose reason is still asked for. */
  const answer = (name: string, words: string) =>
    page
      .getByRole('group', { name: new RegExp(name) })
      .getByRole('radio', { name: words, exact: true })
      .click();
  const submit = () => page.getByRole('button', { name: m.conflict_submit() }).click();
  const summary = () => page.getByRole('alert', { name: m.room_errors_title() });

  it('parts a name from the company as the language does', async () => {
    speak('ar');
    await show(
      ConflictGate,
      gate(() => Promise.resolve([])),
    );
    await expect
      .element(page.getByRole('group', { name: '\u2068Ada\u2069، \u2068Looms\u2069' }))
      .toBeVisible();
  });

  it('asks for everybody, and leads by keyboard to whom it lacks', async () => {
    const declare = vi.fn(() => Promise.resolve([]));
    await show(ConflictGate, gate(declare));
    await answer('Ada', m.conflict_none());
    await submit();
    await expect.element(summary()).toHaveFocus();
    expect((await tab()).textContent).toBe(m.conflict_missing({ name: 'Bo' }));
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.id).toBe('conflict-b');
    expect(declare).not.toHaveBeenCalled();
  });

  it('declares at once that there is no conflict', async () => {
    const declare = vi.fn(() => Promise.resolve([]));
    await show(ConflictGate, gate(declare));
    await answer('Ada', m.conflict_none());
    await answer('Bo', m.conflict_none());
    await submit();
    expect(declare.mock.calls).toEqual([
      [
        [
          { nomination: 'a', conflict: false, reason: null },
          { nomination: 'b', conflict: false, reason: null },
        ],
      ],
    ]);
  });

  it('asks first where there is one, for its reason and whether it is meant', async () => {
    const declare = vi.fn(() => Promise.resolve([]));
    await show(ConflictGate, gate(declare));
    await answer('Ada', m.conflict_none());
    await answer('Bo', m.conflict_some());
    await submit();
    await expect.element(summary()).toMatchTextContent(m.conflict_reason_missing({ name: 'Bo' }));
    await page.getByRole('combobox').selectOptions(m.conflict_reason_OTHER());
    await submit();
    expect(declare).not.toHaveBeenCalled();
    const question = page.getByRole('dialog', { name: m.conflict_ask() });
    await expect.element(question).toMatchTextContent('Bo');
    await question.getByRole('button', { name: m.conflict_confirm() }).click();
    expect(declare).toHaveBeenCalledTimes(1);
    expect(question.all()).toHaveLength(0);
  });

  it('has what was chosen again for whoever read another page first, and for nobody else, until it is declared', async () => {
    const declare = vi.fn(() => Promise.resolve([]));
    const first = await show(ConflictGate, gate(declare));
    await answer('Ada', m.conflict_none());
    await answer('Bo', m.conflict_some());
    await page.getByRole('combobox').selectOptions(m.conflict_reason_OTHER());
    await first.unmount();
    const other = await show(ConflictGate, { ...gate(declare), who: 'another' });
    expect(page.getByRole('radio', { checked: true }).all()).toHaveLength(0);
    await other.unmount();
    const again = await show(ConflictGate, gate(declare));
    expect(page.getByRole('radio', { checked: true }).all()).toHaveLength(2);
    await expect.element(page.getByRole('combobox')).toHaveValue('OTHER');
    await submit();
    await page.getByRole('button', { name: m.conflict_confirm() }).click();
    await expect.poll(() => declare.mock.calls.length).toBe(1);
    await again.unmount();
    expect(localStorage.length).toBe(0);
  });

  it('says what else is to be known', async () => {
    await show(ConflictGate, { ...gate(() => Promise.resolve([])), known: 'Who sees it.' });
    await expect.element(page.getByText('Who sees it.')).toBeVisible();
  });

  it('says what was refused, and what got no answer', async () => {
    const declare = vi.fn((): Promise<readonly Refusal[]> =>
      Promise.reject(new NetworkError('no')),
    );
    await show(ConflictGate, gate(declare));
    await answer('Ada', m.conflict_none());
    await answer('Bo', m.conflict_none());
    await submit();
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.room_unreachable_title());
    declare.mockResolvedValue([{ code: 'DECLARED_TWICE' }]);
    await submit();
    await expect.element(summary()).toMatchTextContent(refusalText('DECLARED_TWICE'));
    await expect.element(summary()).toHaveFocus();
    expect(page.getByRole('alert').all()).toHaveLength(1);
  });
});
