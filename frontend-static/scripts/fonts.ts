/**
 * Makes the fonts that pages begin with: of a font of a package, the letters that `fonts.css` has it for, and the shaping that these need.
 *
 * The packages' files hold a script with all that was ever written in it, and alternatives that no page asks for. What is left out of the
 * first file of a font is in its second, which browsers fetch where such a letter stands.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress, decompress } from 'woff2-encoder';

const root = fileURLToPath(new URL('..', import.meta.url));
const styles = join(root, 'src/lib/styles');
/** Where they are made, in a folder for each package. */
const MADE = 'generated/';

/** What the site's words are set with: letters that join, marks, kerning, ligatures, and figures of one width. */
const FEATURES = [
  ...['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rclt', 'rlig'],
  ...['curs', 'fina', 'init', 'isol', 'medi'],
  ...['lnum', 'tnum'],
];
/**
 * What is kept of a font's names: copyright, licence and the licence's address. The SIL Open Font License lets some fonts keep what they are
 * called for those that nobody changed.
 */
const NAMES = [0, 13, 14];
/** HarfBuzz's names for the sets of names and of features (hb-subset.h). */
const HB_SUBSET_SETS_NAME_ID = 4;
const HB_SUBSET_SETS_LAYOUT_FEATURE_TAG = 6;
const HB_MEMORY_MODE_WRITABLE = 2;

/** A font that is made, by its path in the styles' folder, and the letters that are in it. */
export interface Made {
  readonly file: string;
  readonly letters: readonly number[];
}

/** The fonts that a style asks for and that are made, with the letters of their `unicode-range`. */
export function asked(css: string): Made[] {
  return [...css.matchAll(/@font-face \{([^}]*)\}/g)].flatMap(([, face = '']) => {
    const [, file = ''] = /url\('\.\/([^']+)'\)/.exec(face) ?? [];
    const [, ranges = ''] = /unicode-range:([^;]+);/.exec(face) ?? [];
    return file.startsWith(MADE) ? [{ file, letters: lettersOf(ranges) }] : [];
  });
}

/** The letters of ranges as CSS writes them. */
export function lettersOf(ranges: string): number[] {
  return ranges.split(',').flatMap((range) => {
    const [from = NaN, to = from] = range
      .trim()
      .slice('U+'.length)
      .split('-')
      .map((digits) => parseInt(digits, 16));
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/** The file of a package that a font is made of. */
export function originalOf(file: string): string {
  const [, of, name] = /^generated\/([\w-]+)\/([\w-]+?)(?:-more)?\.woff2$/.exec(file) ?? [];
  if (!of) throw new Error(`${file}: a font of no package`);
  return join(root, `node_modules/@fontsource/${of}/files/${name}.woff2`);
}

/** What is used of HarfBuzz: addresses in its memory, and numbers. */
type HarfBuzz = Readonly<
  Record<
    | 'malloc'
    | 'hb_blob_create'
    | 'hb_face_create'
    | 'hb_subset_input_create_or_fail'
    | 'hb_subset_input_unicode_set'
    | 'hb_subset_input_set'
    | 'hb_set_clear'
    | 'hb_set_add'
    | 'hb_subset_or_fail'
    | 'hb_face_reference_blob'
    | 'hb_blob_get_data'
    | 'hb_blob_get_length',
    (...given: number[]) => number
  >
> & { readonly memory: WebAssembly.Memory };

/** A font with these letters only; a HarfBuzz of its own, whose memory goes with it. */
export async function subset(font: Uint8Array, letters: readonly number[]): Promise<Uint8Array> {
  const packaged = dirname(createRequire(import.meta.url).resolve('harfbuzzjs'));
  const { instance } = await WebAssembly.instantiate(
    readFileSync(join(packaged, 'harfbuzz-subset.wasm')),
  );
  const hb = instance.exports as unknown as HarfBuzz;
  const at = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, at);
  const face = hb.hb_face_create(
    hb.hb_blob_create(at, font.length, HB_MEMORY_MODE_WRITABLE, 0, 0),
    0,
  );
  const input = hb.hb_subset_input_create_or_fail();
  const wanted = hb.hb_subset_input_unicode_set(input);
  for (const letter of letters) hb.hb_set_add(wanted, letter);
  const keep = (set: number, some: readonly number[]) => {
    const kept = hb.hb_subset_input_set(input, set);
    hb.hb_set_clear(kept);
    for (const one of some) hb.hb_set_add(kept, one);
  };
  keep(HB_SUBSET_SETS_NAME_ID, NAMES);
  keep(
    HB_SUBSET_SETS_LAYOUT_FEATURE_TAG,
    FEATURES.map((name) => Buffer.from(name).readUInt32BE()),
  );
  const made = hb.hb_subset_or_fail(face, input);
  if (made === 0) throw new Error('HarfBuzz makes no font of this');
  const blob = hb.hb_face_reference_blob(made);
  const [data, length] = [hb.hb_blob_get_data(blob, 0), hb.hb_blob_get_length(blob)];
  return new Uint8Array(hb.memory.buffer, data, length).slice();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(styles, MADE), { recursive: true, force: true });
  for (const { file, letters } of asked(readFileSync(join(styles, 'fonts.css'), 'utf8'))) {
    const original = await decompress(readFileSync(originalOf(file)));
    mkdirSync(dirname(join(styles, file)), { recursive: true });
    writeFileSync(join(styles, file), await compress(await subset(original, letters)));
  }
}
