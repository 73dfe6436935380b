import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RetentionQuery } from '#lib/graphql/generated/secretariat.ts';
import { quantity } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, narrow, show, tab, wide } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffRoom } from '../staff.ts';
import Retention from './Retention.svelte';

type Kept = RetentionQuery['retention'][number];
const of = (kind: Kept['kind'], months: number, more: Partial<Kept> = {}): Kept => ({
  ...{ kind, months, count: 1, goesAt: null, toldAt: null, begunAt: null, endedAt: null },
  ...more,
});
const AT = '2027-03-30T10:00:00Z';
const ALL: readonly Kept[] = [
  of('QUESTIONS', 6, { count: 12, endedAt: AT, begunAt: AT }),
  of('NOT_SHORTLISTED', 12, { count: 40, goesAt: AT, toldAt: '2027-02-28T10:00:00Z' }),
  of('SUGGESTERS', 12, { begunAt: AT }),
  of('FINALISTS', 24, { goesAt: '2028-09-30T10:00:00Z' }),
  of('MEMBERS', 36, { goesAt: '2029-09-30T10:00:00Z' }),
];
const EXPIRING: RetentionQuery['expiring'] = [
  { kind: 'DRAFTS', days: 74, due: 3, more: false, firstAt: AT },
  { kind: 'LINKS', days: 30, due: 17, more: false, firstAt: '2027-01-09T10:00:00Z' },
  { kind: 'NOMINATION_LINKS', days: 365, due: 0, more: false, firstAt: null },
  { kind: 'ACCESS_TRAIL', days: 800, due: 100, more: true, firstAt: AT },
];
const room = {
  me: { id: 'sam', name: 'Sam', language: 'EN' },
  edition: { timeZone: 'Europe/Vienna' },
} as unknown as StaffRoom;

/** Serves these, and keeps what is asked of the server. */
function given(retention: readonly Kept[], reads = false) {
  const asked: { query: string; variables: unknown }[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, request) => {
    asked.push(JSON.parse(request?.body as string) as (typeof asked)[number]);
    const now = { retention, userErrors: [] };
    return Promise.resolve(
      Response.json({
        data: { retention, expiring: EXPIRING, setRetention: now, eraseNow: now },
      }),
    );
  });
  const props = {
    ...{ part: Retention as unknown as Component<ComponentProps<Component>>, given: {} },
    ...{ room, reads },
  };
  const sent = (name: string) =>
    asked.filter(({ query }) => query.includes(name)).map(({ variables }) => variables);
  return { props, sent };
}

const row = (text: string) => page.getByRole('row').filter({ hasText: text });

describe('how long data is kept', () => {
  inEveryState(Staffed, {
    'for an officer': () => given(ALL).props,
    'for a reader': () => given(ALL, true).props,
    'before the laureates are public': () => given([of('MEMBERS', 36)]).props,
  });

  it('says of each how many go when, and what has gone', async () => {
    await show(Staffed, given(ALL).props);
    const waiting = row(m.retention_NOT_SHORTLISTED());
    await expect.element(waiting).toMatchTextContent('40');
    await expect.element(waiting).toMatchTextContent(quantity(12, 'month'));
    await expect.element(waiting).toMatchTextContent('30 March 2027');
    await expect.element(waiting).toMatchTextContent('28 February 2027');
    await expect
      .element(row(m.retention_QUESTIONS()))
      .toMatchTextContent('Erased on 30 March 2027');
    expect(row(m.retention_QUESTIONS()).getByRole('button').elements()).toEqual([]);
    expect(row(m.retention_SUGGESTERS()).getByRole('button').elements()).toEqual([]);
  });

  it('says of what goes by itself how much is due from when', async () => {
    await show(Staffed, given(ALL).props);
    const drafts = row(m.expiring_DRAFTS());
    await expect.element(drafts).toMatchTextContent(quantity(74, 'day'));
    await expect.element(drafts).toMatchTextContent('3');
    await expect.element(drafts).toMatchTextContent('30 March 2027');
    const links = row(m.expiring_LINKS());
    await expect.element(links).toMatchTextContent(quantity(30, 'day'));
    await expect.element(links).toMatchTextContent('17');
    await expect.element(links).toMatchTextContent('9 January 2027');
    const ofNominations = row(m.expiring_NOMINATION_LINKS());
    await expect.element(ofNominations).toMatchTextContent(quantity(365, 'day'));
    await expect.element(ofNominations).not.toMatchTextContent('2027');
    await expect
      .element(row(m.expiring_ACCESS_TRAIL()))
      .toMatchTextContent(m.expiring_least({ count: '100' }));
    expect(drafts.getByRole('button').elements()).toEqual([]);
  });

  it('has no column for acts where there is nothing to do, and no label without an act on a phone', async () => {
    const acts = page.getByRole('columnheader', { name: m.officers_acts() });
    const { unmount } = await show(Staffed, given([of('MEMBERS', 36)]).props);
    await expect.element(row(m.retention_MEMBERS())).toBeVisible();
    expect(acts.elements()).toEqual([]);
    await unmount();
    await show(Staffed, given(ALL).props);
    await expect.element(acts).toBeVisible();
    await page.viewport(...narrow);
    const label = (kind: string) => row(kind).getByText(m.officers_acts());
    await expect.element(label(m.retention_FINALISTS())).toBeVisible();
    await expect.element(label(m.retention_QUESTIONS())).not.toBeVisible();
    await page.viewport(...wide);
  });

  it('erases at once only what was asked for twice, by keyboard', async () => {
    const { props, sent } = given(ALL);
    await show(Staffed, props);
    const now = row(m.retention_FINALISTS()).getByRole('button');
    await expect.element(now).toBeVisible();
    while (document.activeElement !== now.element()) await tab();
    await userEvent.keyboard('{Enter}');
    const question = page.getByRole('dialog', { name: m.retention_now_ask() });
    await expect.element(question).toMatchTextContent(m.retention_FINALISTS());
    expect(sent('eraseNow')).toEqual([]);
    await question.getByRole('button', { name: m.retention_now() }).click();
    await expect.element(question).not.toBeInTheDocument();
    expect(sent('eraseNow')).toEqual([{ kind: 'FINALISTS' }]);
  });

  it('keeps something for longer, with a reason', async () => {
    const { props, sent } = given(ALL);
    await show(Staffed, props);
    const form = page.getByRole('group', { name: m.retention_change() });
    await form.getByRole('combobox', { name: m.retention_what() }).selectOptions('MEMBERS');
    const months = form.getByRole('spinbutton', { name: m.retention_months() });
    await expect.element(months).toHaveValue(36);
    await months.fill('121');
    await form.getByRole('button', { name: m.retention_set() }).click();
    await expect.element(months).toHaveAttribute('aria-invalid', 'true');
    await months.fill('48');
    await form.getByRole('textbox', { name: m.retention_reason() }).fill('A dispute.');
    await form.getByRole('button', { name: m.retention_set() }).click();
    const question = page.getByRole('dialog', {
      name: m.retention_set_ask({ time: quantity(48, 'month') }),
    });
    expect(sent('setRetention')).toEqual([]);
    await question.getByRole('button', { name: m.retention_set() }).click();
    await expect.element(question).not.toBeInTheDocument();
    expect(sent('setRetention')).toEqual([
      { input: { kind: 'MEMBERS', months: 48, reason: 'A dispute.' } },
    ]);
  });

  it('offers a reader nothing to do', async () => {
    await show(Staffed, given(ALL, true).props);
    await expect.element(row(m.retention_MEMBERS())).toBeVisible();
    expect(page.getByRole('button').elements()).toEqual([]);
    expect(page.getByRole('group', { name: m.retention_change() }).elements()).toEqual([]);
  });
});
