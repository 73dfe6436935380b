import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import { forgetTyped } from '../keeping/forget.ts';
import { troubleOf } from '../trouble.ts';
import Naming from './Naming.svelte';

const nobody = {
  agreed: false,
  hidden: false,
  name: '',
  position: '',
  biography: '',
  language: 'EN',
};
const me = { id: 'juror-1', name: 'Julia' };
const biography = page.getByRole('textbox', { name: m.naming_biography(), exact: false });
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** What is on record. */
let naming: typeof nobody;
/** What the server is sent. */
let sent: { operationName: string; variables: { input: object } }[];

beforeEach(() => {
  localStorage.clear();
  sent = [];
  naming = nobody;
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const asked = JSON.parse(body) as (typeof sent)[number];
    sent.push(asked);
    const agreed = { ...nobody, agreed: true, ...asked.variables.input };
    return Promise.resolve(
      Response.json({
        data: /Naming$/.test(asked.operationName)
          ? { naming }
          : { agreeToBeNamed: { naming: agreed, userErrors: [] } },
      }),
    );
  });
});

const come = (one = me) => show(Naming, { room: 'jury' as const, me: one, meet: troubleOf });

describe('how somebody is named', () => {
  it('is there after a reload as it was typed, until it is sent', async () => {
    const first = await come();
    await button(m.naming_begin()).click();
    await biography.fill('She has sat for ten years.');
    await first.unmount();
    const second = await come();
    await expect.element(biography).toHaveValue('She has sat for ten years.');
    await expect.element(page.getByLabelText(m.naming_name())).toHaveValue('Julia');
    await userEvent.selectOptions(page.getByRole('combobox'), 'FR');
    await button(m.naming_agree()).click();
    await expect.element(page.getByText(m.naming_saved())).toBeVisible();
    expect(sent.at(-1)?.variables.input).toEqual({
      ...{ name: 'Julia', position: '', language: 'FR' },
      biography: 'She has sat for ten years.',
    });
    expect(localStorage).toHaveLength(0);
    await second.unmount();
  });

  it.each([
    ['who does not mean it', () => button(m.room_cancel()).click()],
    ['whose session has ended', () => Promise.resolve(forgetTyped('jury'))],
  ])('is forgotten of one %s', async (_, end) => {
    const first = await come();
    await button(m.naming_begin()).click();
    await biography.fill('She has sat for ten years.');
    await end();
    await first.unmount();
    await come();
    await expect.element(button(m.naming_begin())).toBeVisible();
    expect(localStorage).toHaveLength(0);
  });

  it('stands beside what they have saved on another device since', async () => {
    naming = { ...nobody, agreed: true, name: 'Julia', biography: 'A judge.' };
    const first = await come();
    await button(m.naming_change()).click();
    await biography.fill('She has sat for ten years.');
    await first.unmount();
    const second = await come();
    await expect.element(biography).toHaveValue('She has sat for ten years.');
    await expect.element(page.getByText(m.naming_elsewhere())).not.toBeInTheDocument();
    await second.unmount();
    naming = { ...naming, position: 'Judge', biography: 'A judge of a labour court.' };
    await come();
    await expect.element(page.getByText(m.naming_elsewhere())).toBeVisible();
    await expect.element(page.getByText('A judge of a labour court.')).toBeVisible();
    await expect.element(biography).toHaveValue('She has sat for ten years.');
    const position = page.getByRole('textbox', { name: m.naming_position(), exact: false });
    await expect.element(position).toHaveValue('Judge');
    expect(page.getByRole('definition').elements()).toHaveLength(1);
  });

  it('is not shown to another who comes with the same browser', async () => {
    const first = await come();
    await button(m.naming_begin()).click();
    await biography.fill('She has sat for ten years.');
    await first.unmount();
    await come({ id: 'juror-2', name: 'Karl' });
    await expect.element(button(m.naming_begin())).toBeVisible();
  });
});
