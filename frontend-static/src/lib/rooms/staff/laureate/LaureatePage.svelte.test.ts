import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { edition, laureate } from '#lib/laureate/example.ts';
import { m } from '#lib/paraglide/messages.js';
import { laureateText } from '#lib/server/laureate/laureate-text.ts';
import { inEveryState, isLeavingAsked, show, speak } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import { noTexts } from '../settings/settings.ts';
import type { StaffEdition } from '../staff.ts';
import LaureatePage from './LaureatePage.svelte';

const written = {
  version: 3,
  story: { ...noTexts(), en: 'As it was.' },
  deeds: { ...noTexts(), en: 'Deeds with a [[place]].' },
  ceremonyOn: '2027-12-02',
  ceremonyPlace: { ...noTexts(), en: 'Vienna' },
  ceremony: noTexts(),
  writtenAt: '2027-08-02T10:00:00Z',
};

interface Sent {
  query: string;
  variables: { input?: Record<string, unknown> };
}

/** The server has this profile and answers a save so. */
function given(
  profile: unknown,
  {
    answer = {},
    of = { laureates: [{ ...laureate, citations: { ...noTexts(), en: laureate.citation } }] },
    reads = false,
  }: { answer?: unknown; of?: object; reads?: boolean } = {},
) {
  const sent: Sent[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    sent.push(JSON.parse(init!.body as string) as Sent);
    const data = { laureateProfile: profile, saveLaureateProfile: answer };
    return Promise.resolve(Response.json({ data }));
  });
  const staffed = {
    part: LaureatePage as unknown as Component<ComponentProps<Component>>,
    given: { text: laureateText() } as ComponentProps<Component>,
    room: { edition: { ...edition, state: 'ANNOUNCED', ...of } as unknown as StaffEdition },
    reads,
  };
  return { staffed, sent };
}

const box = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) });
const field = () => box(m.staff_laureate_story());
const save = () => page.getByRole('button', { name: m.staff_laureate_save() });

describe('what the secretariat writes of a laureate', () => {
  inEveryState(Staffed, {
    'nothing yet': () => given(null).staffed,
    some: ({ long }) => given({ ...written, story: { ...noTexts(), en: long, ar: long } }).staffed,
    'before there is a laureate': () => given(null, { of: { laureates: [] } }).staffed,
    'under embargo, for somebody who reads': () =>
      given(written, {
        of: {
          laureates: [{ ...laureate, citations: { ...noTexts(), en: laureate.citation } }],
          publicAt: '2999-01-01T00:00:00Z',
        },
        reads: true,
      }).staffed,
  });

  it('is saved whole on the version that was seen, and shown as readers will see it', async () => {
    speak('en');
    const answer = {
      profile: { ...written, version: 4, story: { ...noTexts(), en: 'New.' } },
      userErrors: [],
    };
    const { staffed, sent } = given(written, { answer });
    await show(Staffed, staffed);
    await expect.element(field()).toHaveValue('As it was.');
    expect(isLeavingAsked()).toBe(false);
    await field().fill('New.');
    expect(isLeavingAsked()).toBe(true);
    await expect.element(page.getByText('New.', { exact: true }).last()).toBeVisible();
    await save().click();
    await expect.element(page.getByText(m.settings_unsaved())).not.toBeInTheDocument();
    const saved = sent.find(({ query }) => query.includes('saveLaureateProfile'))!;
    expect(saved.variables.input).toMatchObject({
      laureate: laureate.id,
      version: 3,
      story: { en: 'New.' },
      ceremonyOn: '2027-12-02',
    });
  });

  it('stays in the fields when somebody else was faster, with theirs beside it', async () => {
    speak('en');
    const theirs = {
      ...written,
      version: 4,
      story: { ...noTexts(), en: 'Theirs.' },
      ceremony: { ...noTexts(), en: 'In the evening.' },
    };
    const changed = { code: 'CHANGED', field: null, message: '' };
    const answer = { profile: theirs, userErrors: [changed] };
    const { staffed, sent } = given(written, { answer });
    await show(Staffed, staffed);
    await expect.element(field()).toHaveValue('As it was.');
    await field().fill('Mine.');
    await save().click();
    await expect.element(page.getByText(m.settings_conflict_title())).toBeVisible();
    await expect.element(field()).toHaveValue('Mine.');
    await expect.element(page.getByText('Theirs.')).toBeVisible();
    const ceremony = box(m.staff_laureate_ceremony());
    await expect.element(ceremony).toHaveValue('In the evening.');
    await save().click();
    const versions = () =>
      sent
        .filter(({ query }) => query.includes('saveLaureateProfile'))
        .map(({ variables }) => variables.input!.version);
    await expect.poll(versions).toEqual([3, 4]);
  });

  it('says what somebody else took out, and not what only one of both changed', async () => {
    speak('en');
    const theirs = { ...written, version: 4, story: noTexts() };
    const answer = { profile: theirs, userErrors: [{ code: 'CHANGED', field: null, message: '' }] };
    const { staffed } = given(written, { answer });
    await show(Staffed, staffed);
    await expect.element(field()).toHaveValue('As it was.');
    await field().fill('As it was, mended.');
    await box(m.staff_laureate_ceremony()).fill('Mine alone.');
    await save().click();
    const said = page.getByRole('alert');
    await expect.element(said).toMatchTextContent(m.settings_conflict_title());
    await expect.element(said).toHaveFocus();
    await expect.element(said).toMatchTextContent(m.staff_laureate_absent());
    expect(said.element().querySelectorAll('dt')).toHaveLength(1);
  });

  it('says in which languages a text is missing, and what is left to be filled in', async () => {
    speak('en');
    await show(Staffed, given(written).staffed);
    const row = page.getByRole('row', { name: new RegExp(`^${m.staff_laureate_deeds()}`) });
    await expect.element(row).toMatchTextContent(m.pages_places({ count: '1' }));
    await expect.element(row).toMatchTextContent(m.staff_laureate_absent());
  });

  it('is for a reader to read', async () => {
    speak('en');
    await show(Staffed, given(written, { reads: true }).staffed);
    await expect.element(page.getByRole('heading', { name: laureate.name })).toBeVisible();
    await expect.element(save()).not.toBeInTheDocument();
    await expect.element(field()).not.toBeInTheDocument();
  });
});
