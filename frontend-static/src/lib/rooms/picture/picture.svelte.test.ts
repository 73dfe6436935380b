import { describe, expect, it } from 'vitest';
import { OwnPortrait } from '../naming/limits.ts';
import { PortraitCheck, SmallPortrait } from '../staff/limits.ts';
import { cutOf, inBase64, movesOf, portraitOf, read, sizeOf, smallOf } from './picture.ts';

/** What is made beside a laureate's portrait. */
const SMALL = { ...SmallPortrait, MOST_BYTES: PortraitCheck.MOST_SMALL_BYTES };

/** A photograph whose left half is red and whose right half is blue, as a camera would have it. */
async function photograph(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const on = canvas.getContext('2d')!;
  on.fillStyle = '#f00';
  on.fillRect(0, 0, width / 2, height);
  on.fillStyle = '#00f';
  on.fillRect(width / 2, 0, width / 2, height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

/** The same with a note that it was held upright, with a place behind it. */
async function turned(width: number, height: number): Promise<Blob> {
  const file = new Uint8Array(await (await photograph(width, height)).arrayBuffer());
  const exif = [0xff, 0xe1, 0, 42, 69, 120, 105, 102, 0, 0];
  const tiff = [77, 77, 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const place = [...'48.208N'].map((letter) => letter.charCodeAt(0));
  const note = new Uint8Array([...exif, ...tiff, ...place, 0]);
  note[3] = note.length - 2;
  return new Blob([file.slice(0, 2), note, file.slice(2)]);
}

async function made(file: Blob, at = 0.5): Promise<ImageBitmap> {
  const portrait = await portraitOf(PortraitCheck, (await read(file))!, at);
  expect(portrait).toBeInstanceOf(Blob);
  return createImageBitmap(portrait as Blob);
}

/** The colour in the middle. */
function middle(picture: ImageBitmap): number[] {
  const on = new OffscreenCanvas(1, 1).getContext('2d')!;
  on.drawImage(picture, picture.width / 2, picture.height / 2, 1, 1, 0, 0, 1, 1);
  return [...on.getImageData(0, 0, 1, 1).data];
}

describe('a photograph', () => {
  it('is cut to four by five where it is too wide or too high, at a place', () => {
    expect(cutOf(PortraitCheck, 1000, 1000, 0.5)).toEqual({
      x: 100,
      y: 0,
      width: 800,
      height: 1000,
    });
    expect(cutOf(PortraitCheck, 1000, 1000, 1)).toEqual({ x: 200, y: 0, width: 800, height: 1000 });
    expect(cutOf(PortraitCheck, 800, 2000, 0)).toEqual({ x: 0, y: 0, width: 800, height: 1000 });
    expect(sizeOf(PortraitCheck, { x: 0, y: 0, width: 4000, height: 5000 })).toEqual({
      width: 800,
      height: 1000,
    });
    expect(sizeOf(PortraitCheck, { x: 0, y: 0, width: 401, height: 501 })).toEqual({
      width: 401,
      height: 501,
    });
  });

  it('is cut to a square for whoever is named, and small enough in bytes, too', async () => {
    expect(cutOf(OwnPortrait, 400, 600, 1)).toEqual({ x: 0, y: 200, width: 400, height: 400 });
    expect(movesOf(OwnPortrait, { width: 500, height: 400 })).toBe('x');
    const file = (await read(await photograph(900, 700)))!;
    const portrait = (await portraitOf(OwnPortrait, file, 0.5)) as Blob;
    const { width, height } = await createImageBitmap(portrait);
    expect([width, height]).toEqual([320, 320]);
    expect(portrait.size).toBeLessThan(OwnPortrait.MOST_BYTES);
  });

  it('becomes a portrait of the part that was chosen', async () => {
    const file = await photograph(2000, 1000);
    const [left, right] = [await made(file, 0), await made(file, 1)];
    expect([left.width, left.height]).toEqual([800, 1000]);
    expect(middle(left)[0]).toBeGreaterThan(200);
    expect(middle(right)[2]).toBeGreaterThan(200);
  });

  it('is turned as it was held, and nothing stays that does not draw it', async () => {
    const picture = (await read(await turned(1200, 600)))!;
    expect([picture.width, picture.height]).toEqual([600, 1200]);
    const portrait = (await portraitOf(PortraitCheck, picture, 0.5)) as Blob;
    expect(await portrait.text()).not.toMatch(/Exif|48\.208N/);
    expect(atob((await inBase64(portrait))!).slice(0, 2)).toBe('\xff\xd8');
  });

  it('is none that cannot be read, or is too small', async () => {
    expect(await read(new Blob(['text']))).toBeNull();
    const small = (await read(await photograph(200, 250)))!;
    expect(await portraitOf(PortraitCheck, small, 0.5)).toBe('PICTURE_SHAPE');
  });

  it('is there in small, too, of the same part', async () => {
    const picture = (await read(await photograph(2000, 1000)))!;
    for (const [at, colour] of [
      [0, 0],
      [1, 2],
    ] as const) {
      const file = (await smallOf(PortraitCheck, SMALL, picture, at)) as Blob;
      expect(file.size).toBeLessThan(20_000);
      const small = await createImageBitmap(file);
      expect([small.width, small.height]).toEqual([160, 200]);
      expect(middle(small)[colour]).toBeGreaterThan(200);
    }
  });

  it('is made small enough, however much there is in it', async () => {
    const canvas = new OffscreenCanvas(800, 1000);
    const on = canvas.getContext('2d')!;
    const noise = on.createImageData(800, 1000);
    for (let at = 0; at < noise.data.length; at++) noise.data[at] = (at * 7919 * (at % 257)) % 256;
    on.putImageData(noise, 0, 0);
    const picture = await createImageBitmap(canvas);
    const portrait = (await portraitOf(PortraitCheck, picture, 0.5)) as Blob;
    expect(portrait.size).toBeLessThan(150_000);
    const small = (await smallOf(PortraitCheck, SMALL, picture, 0.5)) as Blob;
    expect(small.size).toBeLessThan(20_000);
  });
});
