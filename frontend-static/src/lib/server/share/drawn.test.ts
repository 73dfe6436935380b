import { Resvg } from '@resvg/resvg-wasm';
import { beforeEach, describe, expect, it } from 'vitest';
import { announced, laureate } from '#lib/laureate/example.ts';
import { m } from '#lib/paraglide/messages.js';
import { locales, overwriteGetLocale, type Locale } from '#lib/paraglide/runtime.js';
import { asPng, firstDrawn, HEAVIEST, inWords } from './drawn.ts';
import { picture, type Pictured } from './picture.ts';
import { ofLaureate, pictured, saidIn } from './pictures.ts';

/** Four wide and five high, and red. */
const RED =
  '/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wAARCAAKAAgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDj6KKK8c/Rz//Z';
const portrait = { picture: RED, credit: 'P. Photographer', licence: 'CC_BY' as const };
const of = (name = laureate.name) =>
  [ofLaureate(announced, { ...laureate, name }), saidIn('laureates')] as const;

/** How red it is in the middle of where a portrait stands. */
async function redness(shown: Pictured | undefined, language: Locale = 'en'): Promise<number> {
  const png = await asPng(await firstDrawn(of(), language), shown, language);
  expect(png.length).toBeLessThan(HEAVIEST);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><image width="1200" height="630" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const [red = 0, green = 0] = pixels.slice((280 * 1200 + (language === 'ar' ? 236 : 964)) * 4);
  return red - green;
}

describe('the picture of a laureate', () => {
  beforeEach(() => overwriteGetLocale(() => 'en'));

  it.each(locales)(
    'has the portrait, with whose it is and its licence, in %s',
    async (language) => {
      overwriteGetLocale(() => language);
      const shown = pictured(portrait);
      expect(shown.by).toContain('P. Photographer');
      expect(shown.by).toMatch(/CC BY 4\.0$/);
      expect(await redness(shown, language)).toBeGreaterThan(100);
    },
  );

  it('has none where there is none, or where it cannot be said whose it is', async () => {
    expect(await redness(pictured({ ...portrait, credit: '𓀀' }))).toBeLessThan(50);
    expect(await redness(undefined)).toBeLessThan(50);
  });

  it('takes nothing from its portrait but a picture', async () => {
    const hostile = { jpeg: '/9j/"/><text>', by: 'P.' };
    expect(await picture({ ...of()[0], portrait: hostile }, 'en')).not.toContain('<text>');
  });

  it('is that of all laureates, in words, too, where a name cannot be drawn', async () => {
    expect(inWords((await firstDrawn(of(), 'en')).said)).toContain(laureate.name);
    const { said } = await firstDrawn(of('𓀀'), 'en');
    expect(inWords(said)).toContain(m.laureates_title());
    expect(inWords(said)).not.toContain('𓀀');
  });
});
