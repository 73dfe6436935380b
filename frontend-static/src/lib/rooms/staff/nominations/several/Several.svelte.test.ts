import type { Component, ComponentProps } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { isolated } from '#lib/i18n/isolated.ts';
import { m } from '#lib/paraglide/messages.js';
import { refusalText } from '#lib/rooms/refusals.ts';
import { show, speak } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../../staff.ts';
import Several from './Several.svelte';
import type { Row } from './ticked.ts';

const row = (number: number) =>
  ({
    ...{ id: `n${number}`, reference: `NOM-${number}`, status: 'SUBMITTED', version: number },
    ...{
      nomineeName: `Ada ${number}`,
      company: 'Looms',
      country: 'AT',
      ...{ language: 'EN', nomineeLanguage: 'FR', flags: ['WAITING'], returned: [] },
    },
  }) as unknown as Row;

interface Seen {
  nomination: string;
  version: number;
}

/** What was asked for, oldest first; the second of these requests gets no answer. */
let asked: {
  operation: string;
  variables: { input: { nominations?: Seen[]; eligible?: boolean; idempotencyKey?: string } };
}[] = [];

async function showSeveral(state: string, rows: Row[], total = rows.length) {
  asked = [];
  const ticked = new SvelteMap<string, Row>();
  const opened: string[] = [];
  const reminded: number[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    asked.push({ operation: operationName, variables });
    if (operationName === 'ScreenSeveral' && asked.length === 2)
      return Promise.reject(new TypeError('no answer'));
    const result = (id: string) => ({
      ...{ id, nomination: null },
      userErrors: id === 'n3' ? [{ code: 'WITHDRAWN', field: null, message: '' }] : [],
    });
    const profile = { employer: '', languages: [], regions: [], categories: [] };
    const adviser = { id: 'bo', name: 'Bo', email: '', language: 'EN', profile };
    const data = {
      Advisers: { advisers: { edges: [{ node: adviser }], pageInfo: { hasNextPage: false } } },
      ScreenSeveral: {
        screenSeveral: {
          results: variables.input?.nominations?.map(({ nomination }: { nomination: string }) =>
            result(nomination),
          ),
        },
      },
      WriteToSeveral: { writeToSeveral: { results: variables.ids?.map(result) } },
      MessagePreview: {
        messagePreview: {
          subject: variables.input?.subject,
          text: 'Good day,',
          html: '<p>Good day,',
        },
      },
      RemindNominees: { remindNominees: { results: variables.ids?.map(result) } },
      AssignSeveral: { assignSeveral: { results: variables.ids?.map(result) } },
    }[operationName as string];
    return Promise.resolve(Response.json({ data }));
  });
  const edition = { id: 'edition-2026', year: 2026, state, timeZone: 'Europe/Vienna' };
  await show(Staffed, {
    part: Several as unknown as Component<ComponentProps<Component>>,
    given: {
      ...{ edition, ticked, rows: rows.slice(0, 2), total, order: 'OLDEST', second: false },
      found: (most: number) => Promise.resolve(rows.slice(0, most)),
      show: (id: string) => opened.push(id),
      screened: () => Promise.resolve(),
      reminded: (ids: readonly string[]) => {
        reminded.push(ids.length);
        return Promise.resolve();
      },
    },
    room: {
      edition: edition as unknown as StaffEdition,
      me: { id: 'sam', name: 'Sam', language: 'EN' },
    },
  });
  return { ticked, opened, reminded };
}

describe('several nominations at once', () => {
  beforeEach(() => localStorage.clear());

  it('are ticked as they are shown or found, and how many are said', async () => {
    const rows = [1, 2, 3].map(row);
    const { ticked } = await showSeveral('CALL_OPEN', rows);
    await expect
      .element(page.getByRole('status').first())
      .toHaveTextContent(m.several_ticked({ count: 0 }));
    await userEvent.click(page.getByRole('button', { name: m.several_shown({ count: 2 }) }));
    await expect.element(page.getByText(m.several_ticked({ count: 2 }))).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: m.several_found({ count: 3 }) }));
    await expect.element(page.getByText(m.several_ticked({ count: 3 }))).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: m.several_none() }));
    expect(ticked.size).toBe(0);
  });

  it('are decided on in parts, go on where it broke off, and say which were refused', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => row(index + 1));
    const { ticked, opened } = await showSeveral('SCREENING', rows);
    await userEvent.click(page.getByRole('button', { name: m.several_found({ count: 60 }) }));
    await userEvent.click(page.getByRole('button', { name: m.board_decide() }));
    const decision = page.getByRole('combobox', { name: m.several_decision() });
    await expect.element(decision).toBeInvalid();
    await userEvent.selectOptions(decision, 'ELIGIBLE');
    await userEvent.click(page.getByRole('button', { name: m.board_decide() }));
    const question = page.getByRole('dialog', { name: m.several_screen_ask({ count: 60 }) });
    await userEvent.click(question.getByRole('button', { name: m.board_decide() }));
    await expect.element(page.getByText(m.several_broken({ count: 49, left: '10' }))).toBeVisible();
    // What is chosen now is for the next act.
    await userEvent.selectOptions(decision, 'OUT_OF_SCOPE');
    await userEvent.click(page.getByRole('button', { name: m.room_retry() }));
    await expect.element(page.getByText(m.several_done({ count: 59 }))).toBeVisible();
    expect(asked.map(({ variables }) => variables.input.eligible)).toEqual([true, true, true]);
    await expect.element(page.getByText(refusalText('WITHDRAWN'))).toBeVisible();
    expect([...ticked.keys()]).toEqual(['n3']);
    const sent = asked.map(({ variables }) => variables.input.nominations ?? []);
    expect(sent.map(({ length }) => length)).toEqual([50, 10, 10]);
    expect(sent[0]![4]).toEqual({ nomination: 'n5', version: 5 });
    await userEvent.click(page.getByRole('button', { name: 'Ada 3' }));
    expect(opened).toEqual(['n3']);
  });

  it('are assigned to an adviser with the reason', async () => {
    const { ticked } = await showSeveral('ADVICE', [1, 2].map(row));
    await userEvent.click(page.getByRole('button', { name: m.several_shown({ count: 2 }) }));
    await userEvent.selectOptions(page.getByRole('combobox', { name: m.several_adviser() }), 'bo');
    await userEvent.click(page.getByRole('button', { name: m.several_assign() }));
    const reason = page.getByRole('textbox', { name: m.several_reason() });
    await expect.element(reason).toBeInvalid();
    await userEvent.fill(reason, 'Knows the trade.');
    await userEvent.click(page.getByRole('button', { name: m.several_assign() }));
    const question = page.getByRole('dialog', { name: m.several_assign_ask({ count: 2 }) });
    await userEvent.click(question.getByRole('button', { name: m.several_assign() }));
    await expect.element(page.getByText(m.several_done({ count: 2 }))).toBeVisible();
    expect(asked.at(-1)?.variables).toEqual({
      ids: ['n1', 'n2'],
      input: { adviser: 'bo', reason: 'Knows the trade.' },
    });
    expect(ticked.size).toBe(0);
  });

  it('are written to again, which says before how many mails go at most, and after why others did not', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => row(index + 1));
    rows[9] = { ...rows[9]!, flags: ['AGREED'] };
    rows[10] = {
      ...rows[10]!,
      returned: [{ person: 'NOMINEE', state: 'BOUNCED', at: '2027-01-01T12:00:00Z' }],
    };
    const { ticked, opened, reminded } = await showSeveral('CALL_OPEN', rows);
    await userEvent.click(page.getByRole('button', { name: m.several_found({ count: 60 }) }));
    await expect.element(page.getByText(m.several_remind_due({ count: '58' }))).toBeVisible();
    await expect.element(page.getByText(m.several_remind_back({ count: '1' }))).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: m.several_remind() }));
    const question = page.getByRole('dialog', { name: m.several_remind_ask({ count: '58' }) });
    await expect.element(question).toMatchTextContent(m.several_remind_text({ wait: '1 day' }));
    await userEvent.click(question.getByRole('button', { name: m.several_remind() }));
    await expect.element(page.getByText(m.several_remind_done({ count: '57' }))).toBeVisible();
    await expect.element(page.getByText(refusalText('WITHDRAWN'))).toBeVisible();
    expect(asked.map(({ operation }) => operation)).toEqual(['RemindNominees', 'RemindNominees']);
    expect([...ticked.keys()]).toEqual(['n3', 'n10', 'n11']);
    expect(reminded).toEqual([50, 8]);
    await userEvent.click(page.getByRole('button', { name: 'Ada 3' }));
    expect(opened).toEqual(['n3']);
  });

  it('are the subject of a message of one’s own, which says before who gets it and who does not', async () => {
    speak('en');
    const rows = [1, 2, 3, 4, 5].map(row);
    rows[0] = { ...rows[0]!, flags: ['AGREED'] };
    rows[2] = { ...rows[2]!, flags: ['AGREED'], nomineeLanguage: 'AR' };
    rows[3] = { ...rows[3]!, status: 'WITHDRAWN' };
    rows[4] = {
      ...rows[4]!,
      returned: [{ person: 'NOMINATOR', state: 'BOUNCED', at: '2027-01-01T12:00:00Z' }],
    };
    const { ticked } = await showSeveral('ADVICE', rows);
    await userEvent.click(page.getByRole('button', { name: m.several_found({ count: 5 }) }));
    await userEvent.click(page.getByText(m.several_write(), { exact: true }));
    // What is asked before it is sent says it, too.
    const said = (text: string) => expect.element(page.getByText(text, { exact: true }).first());
    await said(m.several_write_gone({ count: '1' })).toBeVisible();
    await said(m.several_write_back({ count: '1' })).toBeVisible();
    await said(
      m.letters_readers_NOMINATOR({ languages: `${isolated('English')} (3)` }),
    ).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: m.several_write_agreed() }));
    await said(m.several_write_silent({ count: '2' })).toBeVisible();
    const send = page.getByRole('button', { name: m.several_write_act() });
    await userEvent.click(send);
    const field = (label: string) => page.getByRole('textbox', { name: label });
    const subject = field(m.several_write_subject({ language: 'Français' }));
    await expect.element(subject).toBeInvalid();
    for (const language of ['Français', 'العربية']) {
      await field(m.several_write_subject({ language })).fill(`About ${language}`);
      await field(m.several_write_message({ language })).fill('One.\nTwo.');
    }
    await userEvent.click(page.getByRole('button', { name: m.several_write_preview() }));
    await userEvent.click(page.getByText(m.letters_text()).first());
    await expect.element(page.getByText('Good day,').first()).toBeVisible();
    await userEvent.click(send);
    const question = page.getByRole('dialog', { name: m.several_write_ask({ count: '2' }) });
    await userEvent.click(question.getByRole('button', { name: m.several_write_act() }));
    await said(m.several_write_done({ count: '1' })).toBeVisible();
    await expect.element(page.getByText(refusalText('WITHDRAWN'))).toBeVisible();
    const { variables } = asked.at(-1)!;
    expect(variables).toEqual({
      ids: ['n1', 'n3'],
      input: {
        idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        reader: 'NOMINEE',
        messages: [
          { language: 'FR', subject: 'About Français', text: 'One.\nTwo.' },
          { language: 'AR', subject: 'About العربية', text: 'One.\nTwo.' },
        ],
      },
    });
    expect([...ticked.keys()]).toEqual(['n2', 'n3', 'n4', 'n5']);
    // Whoever got it once does not get it again, whatever became of the answer.
    await userEvent.click(send);
    const again = page.getByRole('dialog', { name: m.several_write_ask({ count: '1' }) });
    await userEvent.click(again.getByRole('button', { name: m.several_write_act() }));
    await expect
      .poll(() => asked.filter(({ operation }) => operation === 'WriteToSeveral').length)
      .toBe(2);
    const keys = asked
      .filter(({ operation }) => operation === 'WriteToSeveral')
      .map((one) => (one.variables as { input: { idempotencyKey: string } }).input.idempotencyKey);
    expect(new Set(keys).size).toBe(1);
  });

  it('are written to by officers alone, and only where an answer is waited for', async () => {
    const { ticked } = await showSeveral('SCREENING', [{ ...row(1), flags: ['AGREED'] }]);
    await userEvent.click(page.getByRole('button', { name: m.several_shown({ count: 1 }) }));
    await expect.element(page.getByText(m.several_remind_none())).toBeVisible();
    expect(ticked.size).toBe(1);
    await expect
      .element(page.getByRole('link', { name: m.staff_nav_letters() }))
      .toHaveAttribute('href', '/en/secretariat/letters/');
    await expect
      .element(page.getByRole('button', { name: m.several_remind() }))
      .not.toBeInTheDocument();
  });
});
