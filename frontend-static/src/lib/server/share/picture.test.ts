import { describe, expect, it } from 'vitest';
import { announced, laureate } from '#lib/laureate/example.ts';
import { locales, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { CannotDraw } from './faces.ts';
import { picture } from './picture.ts';
import { names, ofLaureate, pictureOf, saidIn } from './pictures.ts';
import { png } from './png.ts';

/** What messengers take without asking. */
const HEAVIEST = 300_000;

describe.each(locales)('the pictures for shared links in %s', (language) => {
  it.each([...names, 'laureate'])('can be drawn, each letter of it: %s', async (name) => {
    overwriteGetLocale(() => language);
    const said = name === 'laureate' ? ofLaureate(announced, laureate) : saidIn(name);
    const svg = await picture(said, language);
    expect(svg.match(/<path /g)!.length).toBeGreaterThan(said.title.replaceAll(' ', '').length);
    const bytes = Buffer.from(await png(svg));
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(HEAVIEST);
    expect(Buffer.from(await png(await picture(said, language))).equals(bytes)).toBe(true);
  });
});

describe('a picture', () => {
  it('is mirrored in Arabic', async () => {
    expect(await picture({ title: 'قادة' }, 'ar')).toContain('scale(-1 1)');
    expect(await picture({ title: 'Leaders' }, 'en')).not.toContain('scale(-1 1)');
  });

  it('says who the laureate is and of what, each part apart', () => {
    overwriteGetLocale(() => 'en');
    expect(ofLaureate(announced, laureate)).toEqual({
      of: 'The award 2026',
      above: 'Laureate',
      title: 'Amina Example',
      below: '\u2068Chief executive\u2069\u00a0· \u2068Example & Co\u2069\u00a0· \u2068Kenya\u2069',
    });
  });

  it('is not drawn of what has no room', async () => {
    const drawn = picture({ title: 'Unbreakable'.repeat(20) }, 'en');
    await expect(drawn).rejects.toThrow(CannotDraw);
  });

  it.each([
    ['/en/', 'award'],
    ['/ar/directory/organisation-unodc-6/', 'award'],
    ['/en/laureates/', 'laureates'],
    ['/fr/laureates/2010/', 'laureates'],
    ['/fr/laureates/2028/1/', 'laureates'],
    ['/fr/laureates/sample/1/', 'laureates'],
  ])('of the page %s is %s', (path, name) => expect(pictureOf(path)).toBe(name));
});
