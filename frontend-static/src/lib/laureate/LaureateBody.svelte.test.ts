import { describe, expect, it } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { isolated } from '#lib/i18n/isolated.ts';
import { m } from '#lib/paraglide/messages.js';
import { locales } from '#lib/paraglide/runtime.js';
import { inEveryState, narrow, show, speak, wide } from '#tests/components/show.ts';
import { edition, laureate, portrait, shown, story } from './example.ts';
import LaureateBody from './LaureateBody.svelte';
import { pressText } from './press.ts';

describe('the page of a laureate', () => {
  inEveryState(LaureateBody, {
    whole: () => shown(),
    'with a portrait': ({ long }) => ({
      ...shown(),
      laureate: { ...laureate, name: long },
      portrait: { ...portrait, credit: long },
    }),
    'without a story': ({ long }) => ({
      ...shown(),
      laureate: { ...laureate, name: long, company: long, role: null, country: null },
      story: null,
    }),
    'of a sample, with what is left to be filled in': ({ long }) => ({
      ...shown(),
      edition: { ...edition, sample: true },
      story: { ...story, story: { language: 'EN' as const, text: `# ${long}\n\n[[${long}]]` } },
      whole: true,
    }),
  });

  it('shows what is written, with headings, lists and links, and not what is still to be filled in', async () => {
    speak('en');
    await show(LaureateBody, shown());
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(laureate.name);
    await expect.element(page.getByRole('heading', { name: 'Then', level: 3 })).toBeVisible();
    const link = page.getByRole('link', { name: 'Two' });
    await expect.element(link).toHaveAttribute('href', 'https://example.org/');
    await expect.element(page.getByText('Left')).not.toBeInTheDocument();
    await expect.element(page.getByText('2 December 2027, Vienna')).toBeVisible();
  });

  it('says of a text in another language that it is, and marks it as such', async () => {
    speak('en');
    await show(LaureateBody, shown());
    const deeds = page.getByText(story.deeds!.text);
    const box = () => deeds.element().closest('[lang]');
    await expect.poll(() => box()?.getAttribute('lang')).toBe('ar');
    expect(box()?.getAttribute('dir')).toBe('rtl');
    await expect.element(page.getByText(m.laureate_other({ language: 'العربية' }))).toBeVisible();
  });

  it('keeps the place of a portrait that is awaited', async () => {
    await page.viewport(...narrow);
    speak('en');
    const { rerender } = await show(LaureateBody, { ...shown(), awaited: true });
    const citation = page.getByRole('heading', { level: 2 }).first();
    const top = () => citation.element().getBoundingClientRect().top;
    const before = top();
    await rerender({ portrait, awaited: false });
    await expect.element(page.getByRole('img')).toBeVisible();
    expect(Math.abs(top() - before)).toBeLessThan(4);
  });

  it('shows the portrait with its description, marked as of another language, its source and its licence', async () => {
    speak('en');
    const { rerender } = await show(LaureateBody, { ...shown(), portrait });
    const picture = page.getByRole('img', { name: portrait.alternative.text });
    await expect.element(picture).toHaveAttribute('lang', 'ar');
    await expect.element(picture).toHaveAttribute('width', '400');
    await expect.element(picture).toHaveAttribute('height', '500');
    await expect.element(page.getByText(m.picture_by({ credit: portrait.credit }))).toBeVisible();
    const licence = page.getByRole('link', { name: 'CC BY 4.0' });
    await expect
      .element(licence)
      .toHaveAttribute('href', 'https://creativecommons.org/licenses/by/4.0/');
    const download = page.getByRole('link', { name: m.laureate_portrait_download() });
    await expect.element(download).toHaveAttribute('download', `${laureate.name}.jpg`);
    await rerender({ portrait: { ...portrait, licence: 'PERMISSION' } });
    await expect.element(licence).not.toBeInTheDocument();
    expect(page.getByRole('figure').element().textContent).toContain(
      m.laureate_portrait_permission(),
    );
  });

  it.each(['en', 'ar'] as const)(
    'goes on beside the portrait where there is room: %s',
    async (locale) => {
      speak(locale);
      await page.viewport(1280, 900);
      await show(LaureateBody, { ...shown(), portrait });
      const of = (part: Locator) => part.element().getBoundingClientRect();
      const figure = () => of(page.getByRole('figure'));
      const citation = page.getByRole('heading', { name: shown().text.citation });
      await expect.poll(() => of(citation).top < figure().bottom).toBe(true);
      expect(of(page.getByRole('heading', { level: 1 })).top).toBeLessThan(figure().top + 100);
      const [text, beside] = [of(page.getByText(laureate.citation)), figure()];
      const isBeside = locale === 'en' ? text.right <= beside.left : beside.right <= text.left;
      expect(isBeside).toBe(true);
      expect(beside.width).toBeGreaterThan(350);
      await page.viewport(...narrow);
      await expect.poll(() => of(citation).top >= figure().bottom).toBe(true);
      await page.viewport(...wide);
    },
  );

  it.each(locales)('has a paragraph for the press without two full stops, in %s', (locale) => {
    speak(locale);
    const written = pressText(shown().text.press, {
      laureate,
      edition,
      story: { ...story, ceremonyPlace: null },
      contact: 'o@example.org',
      address: 'https://award.example/',
    });
    expect(written).not.toMatch(/\.\./);
    expect(written).toMatch(/2026/);
  });

  it('has each part of the press’s paragraph by itself where it may run the other way', () => {
    speak('ar');
    const address = 'https://award.example/ar/laureates/2026/1/';
    const written = pressText(shown().text.press, {
      laureate,
      edition,
      story,
      contact: 'o@example.org',
      address,
    });
    const apart = (...parts: string[]) => parts.map(isolated).join('، ');
    // An isolate around them would have no strong character of its own and run from left to right (UAX #9, P2 and P3).
    expect(written).toContain(` (${apart('Chief executive', 'Example & Co', 'كينيا')}). `);
    expect(written).toContain(` ${apart('2 ديسمبر 2027', 'Vienna')}. `);
  });

  it('has a paragraph for the press', () => {
    speak('en');
    const { text } = shown();
    const address = 'https://award.example/en/laureates/2026/1/';
    expect(
      pressText(text.press, { laureate, edition, story, contact: 'o@example.org', address }),
    ).toBe(
      'Amina Example (Chief executive, Example & Co, Kenya) receives the award “The award 2026”. ' +
        'The jury’s citation: “For work that others can follow.” Announced on 1 August 2027. ' +
        `Award ceremony: 2 December 2027, Vienna. Contact: o@example.org. More: ${address}`,
    );
    const sample = { ...edition, sample: true, publicAt: null };
    expect(
      pressText(text.press, { laureate, edition: sample, story: null, contact: '', address }),
    ).toBe(
      `[${m.sample()}] Amina Example (Chief executive, Example & Co, Kenya) receives the award “The award 2026”. ` +
        `The jury’s citation: “For work that others can follow.” More: ${address}`,
    );
  });
});
