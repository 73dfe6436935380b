import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show, speak, violations } from '#tests/components/show.ts';
import ShownLetter from './ShownLetter.svelte';

const HOSTILE = '&quot; style=&quot;color:red';
const LETTER = {
  subject: 'الترشيح',
  text: 'تحية طيبة\n',
  html: `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<style>
@media (min-width: 1px) { .ink { color: #00f !important } }
</style>
</head>
<body style="margin:0">
<h1 class="ink" style="color:#14202b;font-family:'Segoe UI';font-size:22px">الترشيح</h1>
<p>${HOSTILE}</p>
<p><a href="https://award.example/ar/" style="color:#800000">award</a></p>
<script>document.body.replaceChildren()</script>
</body>
</html>`,
};

const frame = () =>
  page.getByTitle(m.letters_page({ subject: LETTER.subject })).element() as HTMLIFrameElement;
/** What stands in it once it is dressed. */
async function shown(): Promise<Document> {
  await expect
    .poll(() => frame().contentDocument?.querySelector('h1')?.getAttribute('style'))
    .toBeTruthy();
  return frame().contentDocument!;
}

describe('a letter that is shown', () => {
  it('is the page that its reader gets, in a frame in which nothing runs', async () => {
    speak('en');
    await show(ShownLetter, { letter: LETTER, language: 'AR' });
    const letter = await shown();
    expect(letter.documentElement.dir).toBe('rtl');
    expect(letter.querySelector('p')?.textContent).toBe('" style="color:red');
    const title = getComputedStyle(letter.querySelector('h1')!);
    expect(title.fontSize).toBe('22px');
    expect(title.color, 'by the style sheet').toBe('rgb(0, 0, 255)');
    expect(frame().getAttribute('sandbox')).toBe('allow-same-origin');
    expect(await violations()).toEqual([]);
  });

  it('leads nowhere by its links', async () => {
    speak('en');
    await show(ShownLetter, { letter: LETTER, language: 'AR' });
    (await shown()).querySelector('a')?.click();
    expect((await shown()).URL).toMatch(/^blob:/);
  });

  it('is there as plain text, too, in its direction', async () => {
    speak('en');
    await show(ShownLetter, { letter: LETTER, language: 'AR' });
    await userEvent.click(page.getByText(m.letters_text()));
    const text = page.getByRole('blockquote');
    await expect.element(text).toHaveAttribute('dir', 'rtl');
    await expect.element(text.getByText('تحية طيبة')).toBeVisible();
  });

  it('shows what was changed', async () => {
    speak('en');
    const { rerender } = await show(ShownLetter, { letter: LETTER, language: 'AR' });
    await shown();
    await rerender({
      letter: { ...LETTER, html: LETTER.html.replace('الترشيح</h1>', 'جديد</h1>') },
    });
    await expect.poll(() => frame().contentDocument?.querySelector('h1')?.textContent).toBe('جديد');
  });
});
