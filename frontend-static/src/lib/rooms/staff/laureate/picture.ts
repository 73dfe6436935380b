/** A photograph made into a portrait by the browser: turned as it was held, cut, scaled and written anew, by which all is left out that does not draw it. */
import { PortraitCheck, SmallPortrait } from '../limits.ts';

const SHAPE = PortraitCheck.ACROSS / PortraitCheck.DOWN;
const HEADER = 1_000;
const QUALITIES = [0.86, 0.78, 0.7, 0.6, 0.5];

export interface Cut {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The largest piece of a portrait's shape, at a place between 0 and 1 along the side that is too long. */
export function cutOf(width: number, height: number, at: number): Cut {
  const wide = width / height > SHAPE;
  const cut = wide ? { width: height * SHAPE, height } : { width, height: width / SHAPE };
  return { ...cut, x: (width - cut.width) * at, y: (height - cut.height) * at };
}

/** How large it is drawn: never larger than it was. */
export function sizeOf({ width }: Cut, share = 1): { width: number; height: number } {
  const across = Math.floor(Math.min(PortraitCheck.WIDEST, width) * share);
  return { width: across, height: Math.round(across / SHAPE) };
}

/** A picture as the browser reads it, or nothing where it cannot. */
export async function read(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
}

const written = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));

function drawn(picture: ImageBitmap, cut: Cut, width: number, height: number): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const on = canvas.getContext('2d')!;
  // What is transparent would turn black.
  on.fillStyle = '#fff';
  on.fillRect(0, 0, width, height);
  on.imageSmoothingQuality = 'high';
  on.drawImage(picture, cut.x, cut.y, cut.width, cut.height, 0, 0, width, height);
  return canvas;
}

/** The best JPEG of at most so many bytes; nothing where there is none. The server writes a header of its own. */
async function within(canvas: HTMLCanvasElement, most: number): Promise<Blob | null> {
  for (const quality of QUALITIES) {
    const file = await written(canvas, quality);
    if (file && file.size <= most - HEADER) return file;
  }
  return null;
}

/** The portrait as a JPEG, or the code of why there is none. */
export async function portraitOf(picture: ImageBitmap, at: number): Promise<Blob | string> {
  const cut = cutOf(picture.width, picture.height, at);
  if (sizeOf(cut).width < PortraitCheck.NARROWEST) return 'PICTURE_SHAPE';
  for (const share of [1, 0.75, 0.5]) {
    const { width, height } = sizeOf(cut, share);
    if (width < PortraitCheck.NARROWEST) break;
    const file = await within(drawn(picture, cut, width, height), PortraitCheck.MOST_BYTES);
    if (file) return file;
  }
  return 'PICTURE_TOO_LARGE';
}

/** The same in small, for lists. */
export async function smallOf(picture: ImageBitmap, at: number): Promise<Blob | string> {
  const cut = cutOf(picture.width, picture.height, at);
  const canvas = drawn(picture, cut, SmallPortrait.WIDTH, SmallPortrait.HEIGHT);
  return (await within(canvas, PortraitCheck.MOST_SMALL_BYTES)) ?? 'PICTURE_TOO_LARGE';
}

/** A file's bytes in base64. */
export function inBase64(file: Blob): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done((reader.result as string).split(',')[1]!);
    reader.readAsDataURL(file);
  });
}
