import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { World } from '#lib/map/world.ts';
import { inEveryState, see, show, tabPast } from '#tests/components/show.ts';
import WorldMap from './WorldMap.svelte';

/** Four countries at the corners of a square; one of them is too small for a shape. */
const world: World = {
  width: 960,
  height: 467,
  sphere: 'M0 0H960V467H0Z',
  lines: 'M480 0V467',
  land: '',
  countries: [
    { code: 'CA', x: 200, y: 100, shape: 'M150 50H250V150H150Z' },
    { code: 'IN', x: 600, y: 300, shape: 'M550 250H650V350H550Z' },
    { code: 'PE', x: 200, y: 300, shape: null },
    { code: 'RU', x: 600, y: 100, shape: 'M550 50H650V150H550Z' },
  ],
};
const counts = new Map([
  ['CA', 1],
  ['IN', 9],
  ['PE', 3],
]);

/** Has the map answered with a world, with none, or not at all. */
function answering(answer: 'world' | 'nothing' | 'never'): void {
  vi.stubGlobal('fetch', () => {
    if (answer === 'never') return new Promise(() => undefined);
    return answer === 'world' ? Promise.resolve(Response.json(world)) : Promise.reject(new Error());
  });
}

const props = (say: string, of: ReadonlyMap<string, number> = counts) => ({
  label: say,
  hint: say,
  keys: `${say} (keys)`,
  counts: of,
  href: (code: string) => `#${code}`,
  name: (code: string, count: number) => `${code}: ${count}`,
  range: (least: number, most: number | undefined) => `${least}–${most ?? ''}`,
  elsewhere: `elsewhere: ${say}`,
  notDrawn: (codes: readonly string[]) => `not drawn: ${codes.join()}`,
  failed: say,
});

/** How bright what fills a shape is, by WCAG's relative luminance. */
function brightness(shape: Element): number {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  canvas.fillStyle = getComputedStyle(shape).fill;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data]
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe('the map of the world', () => {
  inEveryState(WorldMap, {
    default: ({ sentence }) => (answering('world'), props(sentence)),
    empty: ({ sentence }) => (answering('world'), props(sentence, new Map())),
    awaited: ({ sentence }) => (answering('never'), props(sentence)),
    failed: ({ sentence }) => (answering('nothing'), props(sentence)),
    'long text': ({ long }) => (answering('world'), props(long)),
  });

  const country = (code: string) =>
    page.getByRole('link', { name: `${code}: ${counts.get(code)}` });

  it('has a link to every country that has some, with its count', async () => {
    answering('world');
    await show(WorldMap, props('Entries by country'));
    await expect.element(page.getByRole('group', { name: 'Entries by country' })).toBeVisible();
    for (const code of counts.keys()) {
      await expect.element(country(code)).toHaveAttribute('href', `#${code}`);
    }
    expect(page.getByRole('link').all()).toHaveLength(counts.size);
  });

  it('is one stop of the tabulator, in which arrows lead to the nearest country', async () => {
    answering('world');
    await show(WorldMap, props('Entries'));
    await expect.element(country('CA')).toBeVisible();
    const press = async (keys: string) => {
      await userEvent.keyboard(keys);
      return document.activeElement?.getAttribute('data-code');
    };
    expect(await press('{Tab}')).toBe('CA');
    expect(await press('{ArrowDown}')).toBe('PE');
    expect(await press('{ArrowRight}')).toBe('IN');
    expect(await press('{ArrowRight}')).toBe('IN');
    expect(await press('{Home}')).toBe('CA');
    expect(await press('{End}')).toBe('PE');
    await tabPast();
    expect(await press('{Shift>}{Tab}{/Shift}')).toBe('PE');
  });

  it('shows which country has the focus, and says its count', async () => {
    answering('world');
    const { container } = await show(WorldMap, props('Entries'));
    await expect.element(country('CA')).toBeVisible();
    const shape = country('CA').element().querySelector('.country')!;
    const before = getComputedStyle(shape).fill;
    await userEvent.keyboard('{Tab}');
    expect(getComputedStyle(shape).fill).not.toBe(before);
    expect(getComputedStyle(shape).strokeWidth).toBe('2px');
    expect(container.querySelector('.shown')?.textContent).toBe('CA: 1');
  });

  it('explains its shades from the least to the most', async () => {
    answering('world');
    await show(WorldMap, props('Entries'));
    await expect.element(page.getByRole('listitem').first()).toMatchTextContent('1–1');
    expect(
      page
        .getByRole('listitem')
        .elements()
        .map((item) => item.textContent?.trim()),
    ).toEqual(['1–1', '2–3', '4–7', '8–15']);
  });

  it.each(['light', 'dark'] as const)(
    'tells its shades apart, in the %s scheme',
    async (scheme) => {
      answering('world');
      await see(scheme);
      const { container } = await show(
        WorldMap,
        props('Entries', new Map([...counts, ['RU', 16], ['GF', 2]])),
      );
      await expect.element(page.getByRole('listitem').nth(4)).toBeVisible();
      const shades = [...container.querySelectorAll('.legend .country')].map(brightness);
      const land = brightness(container.querySelector('.land')!);
      const all = [land, ...shades];
      expect(shades).toHaveLength(5);
      for (let next = 1; next < all.length; next++) {
        const [darker, lighter] = [all[next - 1]!, all[next]!].sort((a, b) => a - b);
        expect((lighter! + 0.05) / (darker! + 0.05)).toBeGreaterThan(1.6);
      }
    },
  );

  it('says beside its shades how many it has no place for, also where it could not be fetched', async () => {
    answering('world');
    const { container, unmount } = await show(WorldMap, props('Entries'));
    const note = page.getByText('elsewhere: Entries');
    await expect.element(page.getByRole('list')).toBeVisible();
    const [top, beside] = [note.element(), container.querySelector('.legend')!].map(
      (each) => each.getBoundingClientRect().top,
    );
    expect(Math.abs(top! - beside!)).toBeLessThan(10);
    await unmount();
    answering('nothing');
    await show(WorldMap, props('Entries'));
    await expect.element(note).toBeVisible();
  });

  it('says which countries it does not know', async () => {
    answering('world');
    await show(WorldMap, props('Entries', new Map([...counts, ['GF', 2], ['MQ', 1]])));
    await expect.element(page.getByText('not drawn: GF,MQ')).toBeVisible();
  });

  it('leads to the table where it could not be fetched', async () => {
    answering('nothing');
    await show(WorldMap, { ...props('Entries'), failed: 'The table below has the same.' });
    await expect.element(page.getByText('The table below has the same.')).toBeVisible();
  });
});
