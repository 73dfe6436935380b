import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import type { Refusal } from '../paths.ts';
import { refusalText } from '../refusals.ts';
import { troubleOf } from '../trouble.ts';
import LateConflict from './LateConflict.svelte';
import type { Declaration } from './people.ts';

const given = (declare: (all: Declaration[]) => Promise<readonly Refusal[]>, name = 'Ada') => ({
  ...{ nominee: { nomination: 'a', name, company: 'Looms' }, declare, meet: troubleOf },
});

describe('a conflict that is found late', () => {
  inEveryState(LateConflict, {
    default: ({ short }) => given(() => Promise.resolve([]), short),
    'long text': ({ long }) => given(() => Promise.resolve([]), long),
  });

  it('is declared by keyboard, with its reason, once what it does is read', async () => {
    const declare = vi.fn<(all: Declaration[]) => Promise<readonly Refusal[]>>();
    declare.mockResolvedValueOnce([{ code: 'DECLARED_TWICE' }]).mockResolvedValueOnce([]);
    await show(LateConflict, { ...given(declare), consequence: 'Your ballot is void.' });
    expect((await tab()).textContent).toMatch(/: Ada\s*$/);
    await userEvent.keyboard('{Enter}');
    const question = page.getByRole('dialog', { name: m.conflict_late_ask({ name: 'Ada' }) });
    await expect.element(question).toMatchTextContent('Your ballot is void.');
    const reason = question.getByRole('combobox');
    const confirm = question.getByRole('button', { name: m.conflict_confirm() });
    const press = async () => {
      while (document.activeElement !== confirm.element()) await tab();
      await userEvent.keyboard('{Enter}');
    };
    await press();
    await expect
      .element(reason)
      .toHaveAccessibleDescription(new RegExp(m.conflict_reason_missing({ name: 'Ada' })));
    expect(declare).not.toHaveBeenCalled();
    await reason.selectOptions(m.conflict_reason_PERSONAL());
    await press();
    await expect
      .element(reason)
      .toHaveAccessibleDescription(new RegExp(refusalText('DECLARED_TWICE')));
    await press();
    await expect.element(question).not.toBeInTheDocument();
    const declared = [{ nomination: 'a', conflict: true, reason: 'PERSONAL' }];
    expect(declare.mock.calls).toEqual([[declared], [declared]]);
  });
});
