import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { NamingsQuery } from '#lib/graphql/generated/secretariat-namings.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, narrow, show, speak, wide } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffRoom } from '../../staff.ts';
import Named from './Named.svelte';

type Naming = NamingsQuery['namings'][number];
const naming = (name: string, hidden = false, agreed = true): Naming => ({
  ...{ person: `person-${name}`, role: 'JUROR', agreed, name, position: `${name}, chair` },
  ...{ biography: name, language: 'EN', saidOn: '2027-01-31T00:00:00Z', hidden },
  ...{ version: 7, portrait: null },
});
const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const portrait = { hash: 'first', side: 320, credit: 'P. Photographer' };
const room = {
  me: { id: 'sam', name: 'Sam', language: 'EN' },
  edition: { timeZone: 'Europe/Vienna' },
} as unknown as StaffRoom;

/** Serves what these said, and keeps what is asked of the server. */
function given(namings: readonly Naming[], reads = false, namingPicture: string | null = GIF) {
  const said = { naming: namings[0], userErrors: [] };
  const asked: { query: string; variables: unknown }[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, request) => {
    asked.push(JSON.parse(request?.body as string) as (typeof asked)[number]);
    return Promise.resolve(
      Response.json({
        data: { namings, hideNaming: said, withdrawNaming: said, namingPicture },
      }),
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
    'one with a portrait': ({ long }) => given([{ ...naming(long), portrait }]).props,
    'for a reader': ({ short }) => given([naming(short)], true).props,
    none: () => given([]).props,
  });

  it('is told of on a phone in regular letters, below the name', async () => {
    await page.viewport(...narrow);
    await show(Staffed, given([{ ...naming('Julia'), biography: 'Weaves.' }]).props);
    const weight = (text: string) =>
      getComputedStyle(page.getByText(text, { exact: true }).first().element()).fontWeight;
    await expect.element(page.getByText('Weaves.')).toBeVisible();
    expect(weight('Julia')).toBe('600');
    expect(weight('Weaves.')).toBe('400');
    expect(weight('Julia, chair')).toBe('400');
    await page.viewport(...wide);
  });

  it('begins where the page begins, in Latin letters on an Arabic page, too', async () => {
    speak('ar');
    await show(Staffed, given([{ ...naming('Julia'), biography: 'Weaves.' }]).props);
    await expect.element(page.getByText('Julia, chair')).toBeVisible();
    const right = (words: string) => {
      const text = document.createRange();
      text.selectNodeContents(page.getByText(words, { exact: true }).first().element());
      return text.getBoundingClientRect().right;
    };
    expect(right('Julia, chair')).toBeCloseTo(right('Julia'), 0);
  });

  it('has the reason named once, at its field', async () => {
    await show(Staffed, given([naming('Julia')]).props);
    await expect
      .element(page.getByRole('textbox', { name: m.people_named_reason() }))
      .toBeVisible();
    const head = (name: string) => page.getByRole('columnheader', { name });
    await expect.element(head(m.officers_acts())).toBeVisible();
    await expect.element(head(m.people_named_reason())).not.toBeInTheDocument();
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

  it('is seen with the portrait once an officer wants to see it', async () => {
    const { props, asked } = given([{ ...naming('Julia'), portrait }, naming('Karl')], true);
    await show(Staffed, props);
    const see = page.getByRole('button', { name: m.people_named_portrait(), exact: false });
    await expect.element(see).toMatchTextContent(/Julia$/);
    expect(asked).toHaveLength(1);
    await see.click();
    const picture = page.getByRole('img', { name: m.people_named_portrait_of({ name: 'Julia' }) });
    await expect.element(picture).toBeVisible();
    await expect.element(page.getByRole('figure')).toHaveFocus();
    await expect.element(page.getByText(m.picture_by({ credit: 'P. Photographer' }))).toBeVisible();
    expect(asked.at(-1)?.variables).toEqual({ person: 'person-Julia', hash: 'first' });
  });

  it('is read anew when the portrait is there no more, which a notice with the focus says', async () => {
    const namings: Naming[] = [
      { ...naming('Julia'), portrait },
      { ...naming('Karl'), portrait },
    ];
    const { props, asked } = given(namings, false, null);
    await show(Staffed, props);
    for (const name of ['Julia', 'Karl']) {
      const see = page.getByRole('button', {
        name: new RegExp(`^${m.people_named_portrait()}.*${name}$`),
      });
      await expect.element(see).toBeVisible();
      namings.shift();
      await see.click();
      const title = m.people_named_portrait_gone({ name });
      await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
      await expect.element(see).not.toBeInTheDocument();
      expect(document.activeElement?.textContent?.trim()).toBe(title);
    }
    const reads = () => asked.filter(({ query }) => query.includes('namings')).length;
    await expect.poll(reads).toBe(3);
  });

  it('is told of again where another of the same name shows no photo any more', async () => {
    const namings = ['one', 'other'].map((person) => ({ ...naming('Julia'), person, portrait }));
    await show(Staffed, given(namings, false, null).props);
    const see = page.getByRole('button', { name: new RegExp(`^${m.people_named_portrait()}`) });
    for (const left of [1, 0]) {
      await expect.element(see.first()).toBeVisible();
      namings.shift();
      await see.first().click();
      await expect.poll(() => see.elements()).toHaveLength(left);
      const title = m.people_named_portrait_gone({ name: 'Julia' });
      expect(document.activeElement?.textContent?.trim()).toBe(title);
    }
  });

  it('is nobody who has not agreed', async () => {
    await show(Staffed, given([naming('Julia', false, false)]).props);
    await expect.element(page.getByText(m.people_named_none())).toBeVisible();
  });
});
