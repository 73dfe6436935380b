import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak } from '#tests/components/show.ts';
import ReadHere from './ReadHere.svelte';

/** One red dot. */
const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const picture = { id: 'p', name: 'Workshop.png', type: 'PNG' as const, size: 70 };
const report = { id: 'r', name: 'Audit.pdf', type: 'PDF' as const, size: 40_000 };

/** As a browser that has a viewer of PDFs of its own, or none. */
function viewer(has: boolean): void {
  vi.spyOn(navigator, 'pdfViewerEnabled', 'get').mockReturnValue(has);
}
const open = (name: string) => page.getByRole('button', { name: `${m.evidence_read()} ${name}` });
const close = (name: string) => page.getByRole('button', { name: `${m.evidence_close()} ${name}` });

describe('a file of evidence', () => {
  afterEach(() => vi.restoreAllMocks());

  inEveryState(ReadHere, {
    closed: ({ long }) => ({
      file: { ...picture, name: long },
      locate: () => Promise.resolve(null),
    }),
  });

  it('is read within the page, and closed again', async () => {
    speak('en');
    await show(ReadHere, { file: picture, locate: () => Promise.resolve(DOT) });
    await userEvent.click(open(picture.name));
    const shown = page.getByRole('img', { name: picture.name });
    await expect.element(shown).toBeVisible();
    const element = shown.element() as HTMLImageElement;
    expect(element.src).toMatch(/^blob:/);
    await expect.poll(() => element.naturalWidth).toBe(1);
    await userEvent.click(close(picture.name));
    await expect.element(shown).not.toBeInTheDocument();
    await expect(fetch(element.src)).rejects.toThrow();
  });

  it('is shown as what it was found to be, whatever it is sent as', async () => {
    speak('en');
    viewer(true);
    const made = vi.spyOn(URL, 'createObjectURL');
    await show(ReadHere, {
      file: report,
      locate: () => Promise.resolve('data:text/html,<script>top.document.title=1</script>'),
    });
    await userEvent.click(open(report.name));
    await expect.element(page.getByTitle(report.name)).toBeVisible();
    expect(made.mock.lastCall?.[0]).toHaveProperty('type', 'application/pdf');
  });

  it('is not offered to be read where the browser has no viewer for it', async () => {
    speak('en');
    viewer(false);
    await show(ReadHere, { file: report, locate: () => Promise.resolve(DOT) });
    expect(open(report.name).all()).toHaveLength(0);
  });

  it('says that it cannot be loaded, and is read when it is asked for again', async () => {
    speak('en');
    const locate = vi.fn<() => Promise<string | null>>().mockResolvedValueOnce(null);
    await show(ReadHere, { file: picture, locate });
    await userEvent.click(open(picture.name));
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(m.evidence_unreadable({ name: picture.name }));
    locate.mockResolvedValueOnce(DOT);
    await userEvent.click(open(picture.name));
    await expect.element(page.getByRole('img', { name: picture.name })).toBeVisible();
    expect(page.getByRole('alert').all()).toHaveLength(0);
  });

  it('stays closed when it arrives after it was closed', async () => {
    speak('en');
    let arrive: (url: string) => void = () => undefined;
    const locate = () => new Promise<string>((resolve) => (arrive = resolve));
    await show(ReadHere, { file: picture, locate });
    await userEvent.click(open(picture.name));
    await expect.element(page.getByRole('status')).toHaveTextContent(m.loading());
    const gone = vi.spyOn(URL, 'revokeObjectURL');
    await userEvent.click(close(picture.name));
    arrive(DOT);
    await expect.poll(() => gone.mock.calls).toHaveLength(1);
    expect(page.getByRole('img').all()).toHaveLength(0);
  });
});
