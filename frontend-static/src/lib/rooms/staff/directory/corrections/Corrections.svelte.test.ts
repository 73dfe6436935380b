import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { roleName } from '#lib/directory/entry/labels.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffRoom } from '../../staff.ts';
import type { Correction } from './Correction.svelte';
import Corrections from './Corrections.svelte';

const council: Correction = {
  ...{ id: 'correction-1', suggestedAt: '2027-01-01T00:00:00Z', entry: 'partnership-a' },
  ...{ name: 'Harbour council', language: 'EN', reason: 'Its page says so.' },
  ...{ sourceUrl: 'https://harbours.example', email: 'a@example.org', organisation: null },
  seen: '2027-01-01T00:00:00Z',
  changes: [
    { field: 'ENDED', current: '', proposed: '2011' },
    {
      field: 'PARTICIPANTS',
      current: 'LEAD:organisation-a PARTNER:organisation-b',
      proposed: 'LEAD:organisation-a SUPPORTER:organisation-c',
    },
    { field: 'WORLDWIDE', current: 'false', proposed: 'true' },
  ],
  named: [
    { id: 'organisation-a', name: 'Ministry', language: 'EN' },
    { id: 'organisation-b', name: 'Union', language: 'EN' },
    { id: 'organisation-c', name: 'Line', language: 'EN' },
  ],
};
/** The server has these corrections. */
function given(...waiting: Correction[]) {
  const pageInfo = { hasNextPage: false, endCursor: null };
  const corrections = { edges: waiting.map((node) => ({ node })), pageInfo };
  vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
    Promise.resolve(Response.json({ data: { corrections } })),
  );
  return {
    part: Corrections as unknown as Component<ComponentProps<Component>>,
    given: {} as ComponentProps<Component>,
    room: { edition: { timeZone: 'Europe/Vienna' } } as StaffRoom,
  };
}
const row = (name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('checkbox', { name, exact: true }) });
const marked = (name: string, as: 'del' | 'ins') =>
  [...row(name).element().querySelectorAll(as)].map((one) => one.textContent);
const change = (name: string) =>
  row(name).getByRole('button', { name: new RegExp(m.suggestion_edit()) });

describe('the corrections that wait', () => {
  inEveryState(Staffed, {
    'two of them': ({ long }) =>
      given(council, { ...council, id: 'correction-2', name: long, reason: long }),
    'of an entry that is gone': () => given({ ...council, seen: null, changes: [] }),
  });

  it('mark of a list what goes and what comes, and not what stays', async () => {
    speak('en');
    await show(Staffed, given(council));
    const name = m.field_PARTICIPANTS();
    await expect.element(row(name)).toMatchTextContent(`${roleName('LEAD')}: Ministry`);
    expect(marked(name, 'del')).toEqual([`${roleName('PARTNER')}: Union`]);
    expect(marked(name, 'ins')).toEqual([`${roleName('SUPPORTER')}: Line`]);
    expect(marked(m.field_WORLDWIDE(), 'ins')).toEqual([m.correction_yes()]);
    expect(change(m.field_WORLDWIDE()).all()).toHaveLength(0);
  });

  it('say in which language each name and each text is', async () => {
    speak('en');
    const changes: Correction['changes'] = [
      { field: 'NAME', current: 'مجلس المرفأ', proposed: 'مجلس الموانئ' },
      {
        field: 'PARTICIPANTS',
        current: '',
        proposed: 'LEAD:organisation-a PARTNER:organisation-b',
      },
      { field: 'OTHER_NAMES', current: '', proposed: 'FORMER:مجلس الميناء' },
    ];
    const named = [
      { id: 'organisation-a', name: 'وزارة النقل', language: 'AR' as const },
      { id: 'organisation-b', name: 'Union', language: 'EN' as const },
    ];
    await show(Staffed, given({ ...council, language: 'AR', changes, named }));
    await expect.element(row(m.field_PARTICIPANTS())).toMatchTextContent('Union');
    const said = (lang: string) =>
      [...document.querySelectorAll(`td [lang="${lang}"]`)].map((one) => one.textContent);
    expect(said('ar')).toEqual(['مجلس المرفأ', 'مجلس الموانئ', 'وزارة النقل', 'مجلس الميناء']);
    expect(said('en')).toEqual(['Union']);
    expect(marked(m.field_PARTICIPANTS(), 'ins')[0]).toBe(`${roleName('LEAD')}: وزارة النقل`);
  });

  it('are published as they were edited, and without what is left out', async () => {
    speak('en');
    await show(Staffed, given(council));
    const name = m.field_PARTICIPANTS();
    await change(name).click();
    const union = page.getByRole('checkbox', {
      name: m.correction_goes({ text: `${roleName('PARTNER')}: Union` }),
    });
    await expect.element(union).not.toBeChecked();
    await union.click();
    expect(marked(name, 'del')).toEqual([]);
    await change(m.field_ENDED()).click();
    const ended = page.getByRole('textbox', { name: m.field_ENDED() });
    await ended.fill('2012');
    expect(marked(m.field_ENDED(), 'ins')).toEqual(['2012']);
    await page.getByRole('checkbox', { name: m.field_WORLDWIDE(), exact: true }).click();
    const sent: unknown[] = [];
    const answer = vi.mocked(fetch).getMockImplementation()!;
    vi.mocked(fetch).mockImplementation((url, init) => {
      const { variables } = JSON.parse(init?.body as string) as { variables: { input?: unknown } };
      if (!variables.input) return answer(url, init);
      sent.push(variables.input);
      const userErrors = [{ code: 'INVALID_DATE', field: ['input', 'endedOn'], message: '' }];
      const decideCorrection = { decided: false, userErrors };
      return Promise.resolve(Response.json({ data: { decideCorrection } }));
    });
    await page.getByRole('button', { name: new RegExp(m.correction_accept_part()) }).click();
    const question = page.getByRole('dialog');
    await question.getByRole('button', { name: m.correction_accept_part() }).click();
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent).toEqual([
      {
        ...{ correction: council.id, accept: true, seen: council.seen },
        fields: ['ENDED', 'PARTICIPANTS'],
        edits: [
          { field: 'ENDED', text: '2012' },
          {
            field: 'PARTICIPANTS',
            text: 'LEAD:organisation-a SUPPORTER:organisation-c PARTNER:organisation-b',
          },
        ],
      },
    ]);
    await expect.element(ended).toHaveAccessibleDescription(new RegExp(m.correct_error_date()));
  });

  it('hold what was proposed again once the edit is closed', async () => {
    speak('en');
    await show(Staffed, given(council));
    await change(m.field_ENDED()).click();
    await page.getByRole('textbox', { name: m.field_ENDED() }).fill('2012');
    expect(marked(m.field_ENDED(), 'ins')).toEqual(['2012']);
    await change(m.field_ENDED()).click();
    expect(marked(m.field_ENDED(), 'ins')).toEqual(['2011']);
    expect(page.getByRole('textbox').all()).toHaveLength(0);
  });
});
