/** A photograph made into a portrait by the browser: turned as it was held, cut, scaled and written anew, by which all is left out that does not draw it. */

/** How large a portrait of a kind may be: what the server's limits say of it. */
export interface Shape {
  readonly ACROSS: number;
  readonly DOWN: number;
  readonly MOST_BYTES: number;
  readonly NARROWEST: number;
  readonly WIDEST: number;
}

/** How large the same is in small, of the same shape. */
export interface Small {
  readonly HEIGHT: number;
  readonly MOST_BYTES: number;
  readonly WIDTH: number;
}

/** A photograph that somebody makes a portrait of. */
export interface InTheMaking {
  /** The one that was chosen, and where it is cut. */
  chosen: ImageBitmap | null;
  at: number;
  /** Whether it is said of this one that it may be published. */
  agreed: boolean;
  /** Where the portrait is that will be on record; nothing while there is none. */
  readonly source: string | null;
  /** Takes the portrait that was made of it, and the small one where one is made, in base64. */
  cut(picture: string, small: string | null): void;
}

/** A picture in base64 as an address. */
export const asSource = (picture: string) => `data:image/jpeg;base64,${picture}`;

const ratioOf = ({ ACROSS, DOWN }: Shape) => ACROSS / DOWN;
const HEADER = 1_000;
const QUALITIES = [0.86, 0.78, 0.7, 0.6, 0.5];

export interface Cut {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The largest piece of a portrait's shape, at a place between 0 and 1 along the side that is too long. */
export function cutOf(shape: Shape, width: number, height: number, at: number): Cut {
  const ratio = ratioOf(shape);
  const cut =
    movesOf(shape, { width, height }) === 'x'
      ? { width: height * ratio, height }
      : { width, height: width / ratio };
  return { ...cut, x: (width - cut.width) * at, y: (height - cut.height) * at };
}

/** In which direction the cut can be moved over a photograph. */
export function movesOf(shape: Shape, { width, height }: { width: number; height: number }) {
  return width / height > ratioOf(shape) ? 'x' : 'y';
}

/** How large it is drawn: never larger than it was. */
export function sizeOf(shape: Shape, cut: Cut, share = 1): { width: number; height: number } {
  const across = Math.floor(Math.min(shape.WIDEST, cut.width) * share);
  return { width: across, height: Math.round(across / ratioOf(shape)) };
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
export async function portraitOf(
  shape: Shape,
  picture: ImageBitmap,
  at: number,
): Promise<Blob | string> {
  const cut = cutOf(shape, picture.width, picture.height, at);
  if (sizeOf(shape, cut).width < shape.NARROWEST) return 'PICTURE_SHAPE';
  for (const share of [1, 0.75, 0.5]) {
    const { width, height } = sizeOf(shape, cut, share);
    if (width < shape.NARROWEST) break;
    const file = await within(drawn(picture, cut, width, height), shape.MOST_BYTES);
    if (file) return file;
  }
  return 'PICTURE_TOO_LARGE';
}

/** The same in small, for lists. */
export async function smallOf(
  shape: Shape,
  small: Small,
  picture: ImageBitmap,
  at: number,
): Promise<Blob | string> {
  const cut = cutOf(shape, picture.width, picture.height, at);
  const canvas = drawn(picture, cut, small.WIDTH, small.HEIGHT);
  return (await within(canvas, small.MOST_BYTES)) ?? 'PICTURE_TOO_LARGE';
}

/** A file's bytes in base64; nothing where the browser cannot read it. */
export function inBase64(file: Blob): Promise<string | null> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done((reader.result as string).split(',')[1]!);
    reader.onerror = () => done(null);
    reader.readAsDataURL(file);
  });
}
