import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { inEveryState, show, speak } from '#tests/components/show.ts';
import Laureates from './Laureates.svelte';

const text = { title: 'Laureates', citations: 'Read the jury’s citation' };
const laureate = (name: string) => ({ id: name, name, company: `${name} & Co`, country: 'KE' });
const portrait = {
  path: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 5"/%3E',
  ...{ width: 160, height: 200 },
};
const edition = (year: number, ...names: string[]) => ({
  ...{ id: `e-${year}`, year, name: `Edition of ${year}`, sample: false },
  laureates: names.map(laureate),
});

describe('the laureates on the front page', () => {
  inEveryState(Laureates, {
    default: ({ short }) => ({ text, editions: [edition(2028, short), edition(2026, 'B', 'C')] }),
    'made up': ({ long }) => ({ text, editions: [{ ...edition(2028, long), sample: true }] }),
    'with a portrait': ({ long }) => ({
      text,
      editions: [{ ...edition(2028, long), laureates: [{ ...laureate(long), portrait }] }],
    }),
    none: () => ({ text, editions: [edition(2028)] }),
  });

  const names = () =>
    page
      .getByRole('heading', { level: 3 })
      .elements()
      .map((one) => one.textContent);

  it('are those of the last editions that fill a row, each with company, country and year', async () => {
    speak('en');
    await show(Laureates, {
      text,
      editions: [edition(2028), edition(2026, 'A', 'B'), edition(2024, 'C', 'D')],
    });
    expect(names()).toEqual(['A', 'B', 'C', 'D']);
    await expect.element(page.getByText('A & Co · Kenya')).toBeVisible();
    expect(page.getByText('2024').elements()).toHaveLength(2);
    const link = page.getByRole('link', { name: text.citations });
    await expect.element(link).toHaveAttribute('href', '/en/laureates/');
  });

  it('have their portraits beside their names, which is all that is read out', async () => {
    const pictured = {
      ...edition(2028),
      laureates: [{ ...laureate('A'), portrait }, laureate('B')],
    };
    await show(Laureates, { text, editions: [pictured] });
    const pictures = [...document.querySelectorAll('img')];
    expect(pictures).toHaveLength(1);
    expect(page.getByRole('img').elements()).toEqual([]);
    const [picture] = pictures;
    expect(picture!.closest('li')!.textContent).toContain('A & Co');
    expect([picture!.width, picture!.height]).toEqual([80, 100]);
    expect(picture!.loading).toBe('lazy');
  });

  it('have more than a quarter of the row where they are fewer, and not all of it', async () => {
    const width = () => document.querySelector('li')!.clientWidth;
    const editions = [edition(2026, 'A', 'B', 'C')];
    const { rerender } = await show(Laureates, { text, editions });
    const three = width();
    await rerender({ text, editions: [edition(2026, 'A')] });
    expect(width()).toBeGreaterThan(three * 1.3);
    expect(width()).toBeLessThan(600);
  });

  it('are all of an edition or none', async () => {
    const editions = [edition(2026, 'A', 'B'), edition(2024, 'C', 'D', 'E'), edition(2022, 'F')];
    await show(Laureates, { text, editions });
    expect(names()).toEqual(['A', 'B']);
  });

  it('are all of the last edition, also where they fill more than a row', async () => {
    const editions = [edition(2026, 'A', 'B', 'C', 'D', 'E'), edition(2024, 'F')];
    await show(Laureates, { text, editions });
    expect(names()).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('are not spoken of before there are any', async () => {
    await show(Laureates, { text, editions: [edition(2028)] });
    expect(page.getByRole('heading').elements()).toEqual([]);
  });
});
