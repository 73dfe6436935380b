import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { Attempt } from '#lib/rooms/attempt.svelte.ts';
import { certificateText } from '#lib/server/laureate/certificate-text.ts';
import { inEveryState, show, speak, wide } from '#tests/components/show.ts';
import Certificates from './Certificates.svelte';
import { edition, laureate } from './example.ts';
import { honoured, type Honoured } from './honoured.ts';

const text = certificateText();
const of = { ...edition, laureates: [laureate] };
const first = honoured(of, { ...laureate, role: 'As nominated' });
const second = honoured(of, { id: 'b', name: 'Bea', role: 'Chair', company: 'Looms' });

/** The certificates of these, in every language, and in which they were read. */
function given(all: readonly Honoured[]) {
  const read: string[] = [];
  return {
    read,
    props: {
      text,
      attempt: new Attempt(),
      read(language: string) {
        read.push(language);
        return Promise.resolve(all);
      },
    },
  };
}

describe('certificates', () => {
  inEveryState(Certificates, {
    'of a laureate and a finalist': () => given([first, second]).props,
    'of a sample, with long names': ({ long }) =>
      given([{ ...first, name: long, role: long, company: long, sample: true }]).props,
    'of nobody yet': () => given([]).props,
  });

  it('have the laureate as announced, with what the jury said, and the finalist as nominated', async () => {
    speak('en');
    await show(Certificates, given([first, second]).props);
    const sheets = page.getByRole('article');
    await expect.element(sheets.last()).toBeVisible();
    const [laureates, finalists] = sheets.elements().map((one) => one.textContent);
    for (const said of [laureate.name, laureate.citation, m.certificate_laureate()])
      expect(laureates).toContain(said);
    expect(laureates).not.toContain('As nominated');
    expect(finalists).toMatch(/Bea.*Chair.*Looms/s);
    expect(finalists).toContain(m.certificate_finalist());
    expect(finalists).not.toContain(laureate.citation);
  });

  it('are read again in the language that is chosen, and say so to whoever listens', async () => {
    speak('en');
    const { read, props } = given([second]);
    await show(Certificates, props);
    const sheet = page.getByRole('article');
    await expect.element(sheet).toHaveAttribute('lang', 'en');
    await userEvent.selectOptions(page.getByRole('combobox'), 'ar');
    await expect.element(sheet).toHaveAttribute('lang', 'ar');
    await expect.element(sheet).toHaveAttribute('dir', 'rtl');
    expect(sheet.element().textContent).toContain(text.words.ar.finalist);
    expect(read).toEqual(['en', 'ar']);
  });

  it('are said to be none where nobody has one, and nothing can be printed', async () => {
    speak('en');
    await show(Certificates, given([]).props);
    await expect.element(page.getByText(m.certificate_none())).toBeVisible();
    expect(page.getByRole('button', { name: m.certificate_print() }).all()).toHaveLength(0);
  });

  it.each([
    'They pay fees back. '.repeat(100),
    'One of many lines.\n'.repeat(25),
    'One of some lines.\n'.repeat(15),
    '费'.repeat(160),
    '费'.repeat(450),
    '费'.repeat(1_090),
    '费'.repeat(2_000),
  ])('stay on a page each, however much there is to say: %#', async (words) => {
    speak('en');
    await page.viewport(...wide);
    const name = 'Maximiliana Alexandrina '.repeat(8);
    const longest = { ...first, name, citation: { text: words, language: 'EN' } };
    await show(Certificates, given([longest]).props);
    const sheet = page.getByRole('article');
    await expect.element(sheet).toBeVisible();
    const inside = sheet.element().querySelector('.inside')!;
    await expect.poll(() => inside.scrollHeight - inside.clientHeight).toBeLessThanOrEqual(0);
    const { scrollHeight, clientHeight } = sheet.element();
    expect(scrollHeight).toBeLessThanOrEqual(clientHeight);
  });
});
