import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, isLeavingAsked, show, speak } from '#tests/components/show.ts';
import type { StaffEdition } from '../staff.ts';
import Staffed from '#tests/components/Staffed.svelte';
import PagesPage from './PagesPage.svelte';

interface Sent {
  operationName?: string;
  query: string;
  variables: Record<string, unknown>;
}

const about = {
  page: 'ABOUT',
  language: 'EN',
  version: 3,
  text: '# About us\n\nA foundation.\n\n## Seat\n\n[[Where we are]]',
  writtenAt: '2026-05-04T09:30:00Z',
  places: 1,
};
const version = {
  version: 3,
  text: about.text,
  writtenAt: about.writtenAt,
  writtenBy: 'Olga Officer',
};
const earlier = { ...version, version: 2, text: '# Before\n\nAs it was.', writtenBy: null };
const shipped = '# Shipped\n\nAs it comes.\n\n## Who {#who}\n\n[[Name]]';

/** The server has these texts and answers so. */
function given(written: unknown[], answers: Record<string, unknown> = {}, reads = false) {
  const sent: Sent[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((to, init) => {
    if (typeof to === 'string' && to.endsWith('pages.json'))
      return Promise.resolve(Response.json({ about: shipped, contact: shipped }));
    sent.push(JSON.parse(init!.body as string) as Sent);
    const data = { pages: written, pageVersions: [version, earlier], ...answers };
    return Promise.resolve(Response.json({ data }));
  });
  const staffed = {
    part: PagesPage as unknown as Component<ComponentProps<Component>>,
    given: {} as ComponentProps<Component>,
    room: { edition: { sample: false } as StaffEdition },
    reads,
  };
  return { staffed, sent };
}

const field = () => page.getByLabelText(m.pages_edit());
const save = () => page.getByRole('button', { name: m.pages_save(), exact: true });

describe('the texts of the site’s pages', () => {
  inEveryState(Staffed, {
    shipped: () => given([], { pageVersions: [] }).staffed,
    some: ({ long }) => given([{ ...about, text: `# ${long}\n\n${long}` }]).staffed,
    'for somebody who reads': () => given([about], {}, true).staffed,
  });

  it('are shown as readers have them, with what is left to be filled in', async () => {
    speak('en');
    await show(Staffed, given([about]).staffed);
    await expect.element(field()).toHaveValue(about.text);
    const row = page.getByRole('row', { name: new RegExp(`^${m.nav_about()}`) });
    await expect.element(row).toMatchTextContent(m.pages_own({ version: '3' }));
    await expect.element(row).toMatchTextContent(m.pages_places({ count: '1' }));
    await expect.element(page.getByText('Where we are', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/Version 3.*Olga Officer/)).toBeVisible();
    await page.getByLabelText(m.pages_page(), { exact: true }).selectOptions('CONTACT');
    await expect.element(field()).toHaveValue(shipped);
  });

  it('have their marks shown as they are typed, in Arabic, too', async () => {
    speak('ar');
    await show(Staffed, given([about]).staffed);
    await expect.element(field()).toBeVisible();
    expect(document.getElementById('page-text-hint')!.textContent).toContain(
      '\u2068[…](https://…)\u2069',
    );
  });

  it('are saved on the version that was seen, and kept while another is chosen', async () => {
    speak('en');
    const text = { ...about, version: 4, text: '# New', places: 0 };
    const { staffed, sent } = given([about], { writePage: { text, userErrors: [] } });
    await show(Staffed, staffed);
    await field().fill('# New');
    await page.getByLabelText(m.pages_page(), { exact: true }).selectOptions('CONTACT');
    await page.getByLabelText(m.pages_page(), { exact: true }).selectOptions('ABOUT');
    await expect.element(field()).toHaveValue('# New');
    await save().click();
    await expect.element(page.getByText(m.settings_unsaved())).not.toBeInTheDocument();
    const written = sent.find(({ query }) => query.includes('writePage'))!;
    expect(written.variables).toEqual({
      input: { page: 'ABOUT', language: 'EN', text: '# New', version: 3 },
    });
  });

  it('warn whoever leaves with one that is not saved, also of a page that is not shown', async () => {
    speak('en');
    const text = { ...about, version: 4, text: '# New', places: 0 };
    await show(Staffed, given([about], { writePage: { text, userErrors: [] } }).staffed);
    await expect.element(field()).toHaveValue(about.text);
    expect(isLeavingAsked()).toBe(false);
    await field().fill('# New');
    expect(isLeavingAsked()).toBe(true);
    await page.getByLabelText(m.pages_page(), { exact: true }).selectOptions('CONTACT');
    expect(isLeavingAsked()).toBe(true);
    await page.getByLabelText(m.pages_page(), { exact: true }).selectOptions('ABOUT');
    await save().click();
    await expect.poll(isLeavingAsked).toBe(false);
  });

  it('wait with another page and with other words until a save is answered', async () => {
    speak('en');
    const text = { ...about, version: 4, text: '# New', places: 0 };
    const { staffed } = given([about]);
    let answer!: (data: unknown) => void;
    const others = vi.mocked(fetch).getMockImplementation()!;
    vi.mocked(fetch).mockImplementation((to, init) =>
      (init?.body as string | undefined)?.includes('writePage')
        ? new Promise((done) => (answer = (data) => done(Response.json({ data }))))
        : others(to, init),
    );
    await show(Staffed, staffed);
    await field().fill('# New');
    await save().click();
    const chosen = page.getByLabelText(m.pages_page(), { exact: true });
    await expect.element(chosen).toBeDisabled();
    await expect.element(field()).toHaveAttribute('readonly');
    // An earlier version can still be put into the field: it is not what is saved.
    await page.getByText(/Version 2/).click();
    await page.getByRole('button', { name: m.pages_restore() }).last().click();
    answer({ writePage: { text, userErrors: [] } });
    await expect.element(chosen).toBeEnabled();
    await expect.element(field()).toHaveValue(earlier.text);
    await expect.element(page.getByText(m.settings_unsaved())).toBeVisible();
  });

  it('stay in the field when somebody else was faster, and are saved in their place', async () => {
    speak('en');
    const theirs = { ...about, version: 4, text: '# Theirs', places: 0 };
    const changed = { code: 'CHANGED', field: null, message: '' };
    const answer = { text: theirs, userErrors: [changed] };
    const { staffed, sent } = given([about], { writePage: answer });
    await show(Staffed, staffed);
    await field().fill('# Mine');
    await save().click();
    await expect.element(page.getByText(m.settings_conflict_title())).toBeVisible();
    await expect.element(field()).toHaveValue('# Mine');
    await save().click();
    const versions = () =>
      sent
        .filter(({ query }) => query.includes('writePage'))
        .map(({ variables }) => (variables.input as { version: number }).version);
    await expect.poll(versions).toEqual([3, 4]);
  });

  it('are previewed below the title that the page keeps where a text has none', async () => {
    speak('en');
    await show(Staffed, given([{ ...about, text: 'A line.' }]).staffed);
    await expect.element(page.getByRole('heading', { name: 'Shipped', level: 1 })).toBeVisible();
  });

  it('have earlier versions, which go back into the field', async () => {
    speak('en');
    await show(Staffed, given([about]).staffed);
    await page.getByText(new RegExp(`Version 2.*${m.pages_someone()}`)).click();
    await page.getByRole('button', { name: m.pages_restore() }).last().click();
    await expect.element(field()).toHaveValue(earlier.text);
    await expect.element(page.getByText(m.settings_unsaved())).toBeVisible();
  });

  it('are for a reader to read', async () => {
    speak('en');
    await show(Staffed, given([about], {}, true).staffed);
    await expect.element(field()).toHaveAttribute('readonly');
    await expect.element(save()).not.toBeInTheDocument();
  });
});
