import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { edition, laureate } from '#lib/laureate/example.ts';
import { m } from '#lib/paraglide/messages.js';
import { refusalText } from '#lib/rooms/refusals.ts';
import { choosePhotograph } from '#tests/components/photograph.ts';
import { inEveryState, show, speak } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import { noTexts } from '../settings/settings.ts';
import type { StaffEdition } from '../staff.ts';
import { TypedPortrait } from './portrait.svelte.ts';
import PortraitPart from './PortraitPart.svelte';

const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const onRecord = {
  version: 3,
  picture: GIF,
  alternative: { ...noTexts(), en: 'Amina at her desk.' },
  credit: 'P. Photographer',
  licence: 'CC_BY',
  savedAt: '2027-08-02T10:00:00Z',
};

interface Sent {
  query: string;
  variables: { input?: Record<string, unknown> };
}

/** The server has this portrait and answers an act so. */
function given(portrait: unknown, { answer = {}, reads = false } = {}) {
  const sent: Sent[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    sent.push(JSON.parse(init!.body as string) as Sent);
    const data = {
      laureatePortrait: portrait,
      saveLaureatePortrait: answer,
      removeLaureatePortrait: answer,
    };
    return Promise.resolve(Response.json({ data }));
  });
  const typed = new TypedPortrait();
  const staffed = {
    part: PortraitPart as unknown as Component<ComponentProps<Component>>,
    given: { laureate: laureate.id, typed, locale: 'en' } as ComponentProps<Component>,
    room: { edition: { ...edition, state: 'ANNOUNCED' } as unknown as StaffEdition },
    reads,
  };
  return { staffed, sent, typed };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const box = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) });

describe('a laureate’s portrait', () => {
  inEveryState(Staffed, {
    'none yet': () => given(null).staffed,
    one: ({ long }) =>
      given({ ...onRecord, credit: long, alternative: { ...noTexts(), en: long, ar: long } })
        .staffed,
    'none, for somebody who reads': () => given(null, { reads: true }).staffed,
  });

  it('is saved once all is there: picture, description, source, licence and consent', async () => {
    speak('en');
    const answer = { portrait: { ...onRecord, version: 1 }, userErrors: [] };
    const { staffed, sent, typed } = given(null, { answer });
    await show(Staffed, staffed);
    await button(m.staff_portrait_save()).click();
    await expect.element(button(m.picture_choose())).toHaveFocus();
    expect(sent).toHaveLength(1);
    await choosePhotograph(600, 600);
    await expect.element(button(m.picture_another())).toBeVisible();
    expect(typed.isUnsaved).toBe(true);
    const centred = typed.form.picture;
    await page.getByRole('slider', { name: m.picture_across() }).fill('1');
    await expect.poll(() => typed.at).toBe(1);
    expect(centred).toMatch(/^\/9j\//);
    await box(m.staff_portrait_alternative()).fill('Amina at her desk.');
    await box(m.picture_credit()).fill('P. Photographer');
    await page.getByRole('combobox').selectOptions('CC_BY');
    await button(m.staff_portrait_save()).click();
    await expect
      .element(page.getByText(new RegExp(refusalText('NOT_AGREED_TO_PORTRAIT'))))
      .toBeInTheDocument();
    await page.getByRole('checkbox').click();
    await button(m.staff_portrait_save()).click();
    await expect.poll(() => typed.isUnsaved).toBe(false);
    const saved = sent.find(({ query }) => query.includes('saveLaureatePortrait'))!;
    expect(saved.variables.input).toMatchObject({
      laureate: laureate.id,
      version: 0,
      small: expect.stringMatching(/^\/9j\//) as unknown,
      alternative: { en: 'Amina at her desk.' },
      credit: 'P. Photographer',
      licence: 'CC_BY',
      agreed: true,
    });
  });

  it('says why a file is no portrait', async () => {
    speak('en');
    await show(Staffed, given(null).staffed);
    await expect.element(button(m.picture_choose())).toBeVisible();
    await choosePhotograph(100, 100);
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(m.picture_too_small({ width: '240', height: '300' }));
  });

  it('asks anew whether the laureate agreed, once it is another picture', async () => {
    speak('en');
    const { staffed, typed } = given(onRecord);
    await show(Staffed, staffed);
    await expect.element(page.getByRole('checkbox')).toBeChecked();
    await choosePhotograph(400, 500);
    await expect.poll(() => typed.form.picture).not.toBeNull();
    await expect.element(page.getByRole('checkbox')).not.toBeChecked();
    await page.getByRole('checkbox').click();
    await choosePhotograph(500, 400);
    await expect.element(page.getByRole('checkbox')).not.toBeChecked();
  });

  it('asks anew, too, when somebody else has saved another picture meanwhile', async () => {
    speak('en');
    const userErrors = [{ code: 'CHANGED', field: null, message: '' }];
    const answer = { portrait: { ...onRecord, version: 4, picture: `${GIF}AA` }, userErrors };
    const { staffed } = given(onRecord, { answer });
    await show(Staffed, staffed);
    await box(m.picture_credit()).fill('Mine');
    await button(m.staff_portrait_save()).click();
    await expect.element(page.getByRole('alert')).toMatchTextContent(refusalText('CHANGED'));
    await expect.element(page.getByRole('checkbox')).not.toBeChecked();
  });

  it('turns to the language in which something is wrong', async () => {
    speak('en');
    const userErrors = [{ code: 'TOO_LONG', field: ['input', 'alternative', 'fr'], message: '' }];
    const { staffed } = given(onRecord, { answer: { portrait: onRecord, userErrors } });
    const turned: string[] = [];
    const turnTo = (one: string) => turned.push(one);
    await show(Staffed, { ...staffed, given: { ...staffed.given, turnTo } });
    await box(m.picture_credit()).fill('Mine');
    await button(m.staff_portrait_save()).click();
    await expect.poll(() => turned).toEqual(['fr']);
  });

  it('stays as it was typed when somebody else was faster', async () => {
    speak('en');
    const userErrors = [{ code: 'CHANGED', field: null, message: '' }];
    const answer = { portrait: { ...onRecord, version: 4, credit: 'Theirs' }, userErrors };
    const { staffed, sent } = given(onRecord, { answer });
    await show(Staffed, staffed);
    await box(m.picture_credit()).fill('Mine');
    await button(m.staff_portrait_save()).click();
    await expect.element(page.getByRole('alert')).toMatchTextContent(refusalText('CHANGED'));
    await expect.element(box(m.picture_credit())).toHaveValue('Mine');
    await button(m.staff_portrait_save()).click();
    const versions = () =>
      sent
        .filter(({ query }) => query.includes('saveLaureatePortrait'))
        .map(({ variables }) => variables.input!.version);
    await expect.poll(versions).toEqual([3, 4]);
  });

  it('is removed once that is confirmed', async () => {
    speak('en');
    const { staffed, sent } = given(onRecord, { answer: { portrait: null, userErrors: [] } });
    await show(Staffed, staffed);
    await button(m.staff_portrait_remove()).click();
    expect(sent).toHaveLength(1);
    await page.getByRole('dialog').getByRole('button').first().click();
    await expect.element(button(m.picture_choose())).toBeVisible();
    const removed = sent.find(({ query }) => query.includes('removeLaureatePortrait'))!;
    expect(removed.variables.input).toEqual({ laureate: laureate.id, version: 3 });
  });
});
