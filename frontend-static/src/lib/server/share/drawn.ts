/** The pictures of the site, each as it can be drawn. */
import type { Locale } from '#lib/paraglide/runtime.js';
import { CannotDraw } from './faces.ts';
import { picture, type Pictured, type Said } from './picture.ts';
import { portraitIn, saidIn } from './pictures.ts';
import { png } from './png.ts';

/** What messengers take without asking, in bytes. */
export const HEAVIEST = 300_000;

/** What is drawn, as SVG, with what it says. */
interface Drawn {
  readonly said: Said;
  readonly svg: string;
}

/** Nothing instead of what cannot be drawn. */
async function unlessImpossible<T>(drawing: Promise<T>): Promise<T | undefined> {
  try {
    return await drawing;
  } catch (failure) {
    if (failure instanceof CannotDraw) return undefined;
    throw failure;
  }
}

/** The first of these that can be drawn; the last one must be. */
export async function firstDrawn(
  wanted: readonly [Said, ...Said[]],
  language: Locale,
): Promise<Drawn> {
  const [said, ...others] = wanted;
  const [next, ...more] = others;
  const drawing = picture(said, language);
  const svg = next ? await unlessImpossible(drawing) : await drawing;
  return svg === undefined ? firstDrawn([next!, ...more], language) : { said, svg };
}

const drawings = new Map<string, Promise<Drawn>>();

/** Each page names one, so that it is drawn once. Of a laureate whose name is in a script that no face here has, the picture is that of all laureates. */
function drawing(name: string, language: Locale): Promise<Drawn> {
  const key = `${language} ${name}`;
  const said = saidIn(name);
  const known =
    drawings.get(key) ??
    firstDrawn(name.startsWith('laureate-') ? [said, saidIn('laureates')] : [said], language);
  drawings.set(key, known);
  return known;
}

/** A picture in words, for whoever does not see it. */
export const inWords = ({ of, above, title, below }: Said): string =>
  [above, title, below, of].filter(Boolean).join(' · ');

/** The same by its name. */
export const told = async (name: string, language: Locale): Promise<string> =>
  inWords((await drawing(name, language)).said);

/** What is drawn as PNG: with the laureate's portrait unless that is too much for messengers, or it cannot be said whose it is. */
export async function asPng(
  { said, svg }: Drawn,
  portrait: Pictured | undefined,
  language: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  // Only a laureate's picture says above the name whose it is.
  if (portrait && said.above) {
    const pictured = await unlessImpossible(picture({ ...said, portrait }, language));
    const bytes = pictured && (await png(pictured));
    if (bytes && bytes.length <= HEAVIEST) return bytes;
  }
  return png(svg);
}

/** A picture of the site as PNG. */
export const drawn = async (name: string, language: Locale): Promise<Uint8Array<ArrayBuffer>> =>
  asPng(await drawing(name, language), portraitIn(name), language);
