import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { languages } from '#lib/i18n/languages.ts';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import Parted from '#tests/components/Parted.svelte';
import { inEvery, type Texts } from '../settings/settings.ts';
import type { StaffEdition } from '../staff.ts';
import AnnounceForm from './AnnounceForm.svelte';

const WORDS = 'For putting people before the lowest price.';
const THEIRS = 'For paying what the work is worth.';

/** An edition that was counted, or announced under embargo with a citation in English. */
const editionOf = (english: string | null, publicAt: string | null) =>
  ({
    ...{ state: 'COUNTED', timeZone: 'Europe/Vienna', publicAt },
    laureates: english ? [{ citations: { ...inEvery(null), en: english } as Texts }] : [],
  }) as unknown as StaffEdition;

const given = (english: string | null = null, publicAt: string | null = null) => ({
  part: AnnounceForm as unknown as Component<ComponentProps<Component>>,
  given: {
    ...{ nomination: 'nomination-a', name: 'Ada', edition: editionOf(english, publicAt) },
    again: () => Promise.resolve(),
  },
});
const citation = page.getByRole('textbox', { name: m.staff_citation() });
const inLanguage = (locale: keyof typeof languages) =>
  userEvent.selectOptions(page.getByLabelText(m.staff_citation_language()), languages[locale].name);
/** Another part of the room is shown, and this one again. */
async function away(): Promise<void> {
  for (let each = 0; each < 2; each++) await page.getByRole('button', { name: 'Part' }).click();
}

describe('an announcement that is typed', () => {
  it('stays in each language, with its embargo, while another part is shown', async () => {
    await show(Parted, given());
    for (const [locale, words] of [
      ['en', WORDS],
      ['ar', 'لتقديمها الإنسان على أدنى سعر.'],
      ['zh', '因为她把人置于最低价格之上。'],
    ] as const) {
      await inLanguage(locale);
      await citation.fill(words);
    }
    await page.getByLabelText(m.staff_embargo_later()).click();
    await page.getByLabelText(m.staff_embargo_at()).fill('2027-05-01T12:00');
    await away();
    await expect.element(citation).toHaveValue(WORDS);
    await inLanguage('ar');
    await expect.element(citation).toHaveValue('لتقديمها الإنسان على أدنى سعر.');
    await inLanguage('zh');
    await expect.element(citation).toHaveValue('因为她把人置于最低价格之上。');
    await expect.element(page.getByLabelText(m.staff_embargo_at())).toHaveValue('2027-05-01T12:00');
  });

  it('gives way to what somebody else announced where nothing was typed, and stands beside it where something was', async () => {
    const { rerender } = await show(Parted, given());
    await away();
    await rerender(given(THEIRS));
    await expect.element(citation).toHaveValue(THEIRS);
    await expect.element(page.getByText(m.staff_citation_theirs())).not.toBeInTheDocument();
    await citation.fill(WORDS);
    await away();
    await expect.element(citation).toHaveValue(WORDS);
    await rerender(given(`${THEIRS} More.`));
    await expect.element(page.getByText(m.staff_citation_theirs())).toBeVisible();
    await expect.element(citation).toHaveValue(WORDS);
  });

  it('keeps the embargo that somebody else has set meanwhile', async () => {
    const { rerender } = await show(Parted, given());
    await citation.fill(WORDS);
    await expect.element(page.getByLabelText(m.staff_embargo_now())).toBeChecked();
    await away();
    await rerender(given(THEIRS, '2027-05-01T10:00:00Z'));
    await expect.element(page.getByLabelText(m.staff_embargo_later())).toBeChecked();
    await expect.element(page.getByLabelText(m.staff_embargo_at())).toHaveValue('2027-05-01T12:00');
    await expect.element(citation).toHaveValue(WORDS);
  });

  it('says which words and which embargo it replaces, as they were shown', async () => {
    const sent: object[] = [];
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
      sent.push((JSON.parse(body) as { variables: { input: object } }).variables.input);
      const refused = { code: 'CHANGED', message: 'Changed.', field: ['input'] };
      return Promise.resolve(
        Response.json({ data: { announce: { edition: null, userErrors: [refused] } } }),
      );
    });
    await show(Parted, given(THEIRS, '2027-05-01T10:00:00Z'));
    await citation.fill(WORDS);
    await page.getByLabelText(m.staff_embargo_now()).click();
    await page.getByRole('button', { name: m.staff_announce() }).click();
    await page.getByRole('dialog').getByRole('button', { name: m.staff_announce() }).click();
    await expect.element(page.getByText(m.refusal_CHANGED())).toBeVisible();
    expect(sent).toMatchObject([
      {
        ...{ citation: { en: WORDS }, publicAt: null },
        ...{ replaced: { en: THEIRS }, replacedPublicAt: '2027-05-01T10:00:00Z' },
      },
    ]);
  });

  it('is not called another’s once it was announced and is changed again', async () => {
    const { rerender } = await show(Parted, given());
    await citation.fill(WORDS);
    await rerender(given(WORDS));
    await citation.fill(`${WORDS} And more.`);
    await expect.element(citation).toHaveValue(`${WORDS} And more.`);
    await expect.element(page.getByText(m.staff_citation_theirs())).not.toBeInTheDocument();
  });
});
