import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { NamingsQuery } from '#lib/graphql/generated/secretariat-namings.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffRoom } from '../../staff.ts';
import Named from './Named.svelte';

type Naming = NamingsQuery['namings'][number];
const naming = (name: string, hidden = false, agreed = true): Naming => ({
  ...{ person: `person-${name}`, role: 'JUROR', agreed, name, position: `${name}, chair` },
  ...{ biography: name, language: 'EN', saidOn: '2027-01-31T00:00:00Z', hidden },
  version: 7,
});
const room = {
  me: { id: 'sam', name: 'Sam', language: 'EN' },
  edition: { timeZone: 'Europe/Vienna' },
} as unknown as StaffRoom;

/** Serves what these said, and keeps what is asked of the server. */
function given(namings: readonly Naming[], reads = false) {
  const said = { naming: namings[0], userErrors: [] };
  const asked: { query: string; variables: unknown }[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, request) => {
    asked.push(JSON.parse(request?.body as string) as (typeof asked)[number]);
    return Promise.resolve(
      Response.json({ data: { namings, hideNaming: said, withdrawNaming: said } }),
    );
  });
  const props = {
    ...{ part: Named as unknown as Component<ComponentProps<Component>>, given: {} },
    ...{ room, reads },
  };
  return { props, asked };
}

describe('who is named in public', () => {
  inEveryState(Staffed, {
    some: ({ long, short }) => given([naming(long), naming(short, true)]).props,
    'for a reader': ({ short }) => given([naming(short)], true).props,
    none: () => given([]).props,
  });

  it('is hidden with a reason, and not without', async () => {
    const { props, asked } = given([naming('Julia')]);
    await show(Staffed, props);
    const hide = page.getByRole('button', { name: m.people_named_hide(), exact: false });
    await hide.click();
    await expect.element(page.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('textbox').fill('A threat.');
    await hide.click();
    const question = page.getByRole('dialog', { name: m.people_named_hide_ask({ name: 'Julia' }) });
    await question.getByRole('button', { name: m.people_named_hide() }).click();
    const sent = () => asked.find(({ query }) => query.includes('hideNaming'))?.variables;
    await expect.poll(sent).toEqual({
      input: { person: 'person-Julia', hidden: true, version: 7, reason: 'A threat.' },
    });
  });

  it('is named no more at the wish that an officer writes down', async () => {
    const { props, asked } = given([naming('Julia')]);
    await show(Staffed, props);
    const named = page.getByRole('group', { name: 'Julia' });
    await named.getByRole('textbox').fill('By telephone.');
    await named.getByRole('button', { name: m.people_named_withdraw(), exact: false }).click();
    const title = m.people_named_withdraw_ask({ name: 'Julia' });
    const question = page.getByRole('dialog', { name: title });
    await question.getByRole('button', { name: m.people_named_withdraw() }).click();
    const sent = () => asked.find(({ query }) => query.includes('withdrawNaming'))?.variables;
    await expect.poll(sent).toEqual({ input: { person: 'person-Julia', reason: 'By telephone.' } });
  });

  it('is nobody who has not agreed', async () => {
    await show(Staffed, given([naming('Julia', false, false)]).props);
    await expect.element(page.getByText(m.people_named_none())).toBeVisible();
  });
});
