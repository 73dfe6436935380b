/** The picture that is shown where a link to a page is shared, as SVG: ink on paper, and the thread that comes undone. */
import { accent, mark } from '../../../../../identity.json';
import { languages } from '#lib/i18n/languages.ts';
import type { Locale } from '#lib/paraglide/runtime.js';
import { CannotDraw } from './faces.ts';
import { inLines, type Lines, type Room } from './lines.ts';

/** The size that those who show shared links ask for. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** A portrait in a picture. */
export interface Pictured {
  /** In base64; four wide to five high. */
  readonly jpeg: string;
  /** Whose work it is, and its licence. */
  readonly by: string;
}

/** What a picture says. */
export interface Said {
  /** Beside the award's mark; nothing where the title is the award's name. */
  readonly of?: string;
  /** In small letters above the title. */
  readonly above?: string;
  readonly title: string;
  /** In small letters below the title. */
  readonly below?: string;
  readonly portrait?: Pictured;
}

/** Colours of a page on light ground (tokens.css). */
const PAPER = '#fbfaf7';
const INK = '#14202b';
const QUIET = '#485564';

const MARGIN = 84;
const MARK = 76;
const MARK_TOP = 62;
/** What is written ends before the knot, and stands around a height; lower where something is beside the mark. */
const TEXT = 690;
const MIDDLE = 330;
const MIDDLE_BELOW = 346;
const GAP = 24;

/** From one base line to the next, in parts of the letters' size, as the styles have it. */
const leadingOfTitles: Partial<Record<Locale, number>> = { ar: 1.5, zh: 1.3 };
const leadingOfText: Partial<Record<Locale, number>> = { ar: 1.7 };

/** A thread with one knot, which its loose end is about to leave; it lies where no text does. */
const THREAD =
  'M-30 567C220 566 660 584 800 520 907 468 1090 355 1034 250 1024 232 1011 215 997 201 983 187 967 175 949 165 933 157 916 150 897 147 882 145 865 144 850 148 837 152 823 157 813 166 804 175 797 186 794 198 791 210 792 224 795 236 799 250 808 263 818 274 829 287 844 297 860 305 877 314 896 319 914 322 934 326 955 326 975 324 996 321 1016 316 1034 308 1052 300 1069 290 1083 278 1096 266 1109 253 1116 238 1123 225 1129 211 1130 196 1130 183 1128 170 1122 158 1116 148 1106 138 1096 132 1084 126 1069 124 1056 123 1040 123 1024 128 1009 134 992 141 977 152 963 164 948 177 936 193 925 210 915 227 907 246 901 266 886 317 892 387 915 443';
const END = 'M915 443C940 512 1000 560 1064 553S1136 498 1106 484';
/** Where it lies on itself: what is below ends a little before. */
const ABOVE = [
  'M873.9 480.2C899.9 464.7 926.4 447.2 950.4 428.3',
  'M976.3 182.9C967.8 176.2 958.7 170.3 949.2 165.3 944.4 162.8 939.6 160.5 934.7 158.3',
  'M1022.5 312.6C1026.5 311.1 1030.5 309.6 1034.4 307.9 1045.4 303.1 1056.2 297.5 1066.2 290.9',
  'M895.7 290.8C892.4 312.4 892.0 335.9 894.3 359.6',
];

/** Where a portrait is, there is no room for the knot: the thread only passes below. */
const PORTRAIT = { from: 812, top: 90, width: 304, height: 380 };
const BY_TOP = PORTRAIT.top + PORTRAIT.height + 8;
const PASSING = {
  thread: 'M-30 567C220 566 600 604 860 586',
  end: 'M860 586C980 577 1070 590 1134 562',
  above: [],
};
const KNOTTED = { thread: THREAD, end: END, above: ABOVE };

/** The picture of what is said. @throws CannotDraw when a letter has no face, or a text no room */
export async function picture(said: Said, language: Locale): Promise<string> {
  const fromRight = languages[language].direction === 'rtl';
  const large = leadingOfTitles[language] ?? 1.14;
  const small = leadingOfText[language] ?? 1.4;
  const beside = leadingOfTitles[language] ?? 1.2;
  const parts: string[] = [];
  /** Draws lines from a height on, at this distance from the side where the language begins, and says where they end. */
  const put = (
    { size, leading, lines }: Lines,
    top: number,
    ink: string,
    from = MARGIN,
  ): number => {
    lines.forEach(({ width, outlines }, index) => {
      const x = fromRight ? WIDTH - from - width * size : from;
      // Letters stand in the middle of their line.
      const y = top + size * ((index + 0.5) * leading + 0.33);
      parts.push(
        `<g fill="${ink}" transform="translate(${x.toFixed(2)} ${y.toFixed(2)})scale(${size})">${outlines.join('')}</g>`,
      );
    });
    return top + heightOf({ size, leading, lines });
  };
  const fit = async (text: string, room: Room): Promise<Lines> => {
    const found = await inLines(text, language, room);
    if (!found) throw new CannotDraw(`a picture has no room for: ${text}`);
    return found;
  };

  const title = await fit(said.title, {
    width: TEXT,
    height: 300,
    most: 4,
    leading: large,
    sizes: TITLES,
  });
  const above =
    said.above &&
    (await fit(said.above, { width: TEXT, height: 60, most: 1, leading: small, sizes: [30, 26] }));
  const below =
    said.below &&
    (await fit(said.below, { width: TEXT, height: 120, most: 2, leading: small, sizes: SMALL }));
  const between = below ? GAP : 0;
  const all = [above, title, below].reduce((sum, one) => sum + (one ? heightOf(one) : 0), between);
  let y = (said.of ? MIDDLE_BELOW : MIDDLE) - all / 2;
  if (above) y = put(above, y, QUIET);
  y = put(title, y, INK);
  if (below) put(below, y + between, QUIET);
  if (said.of) {
    const from = MARGIN + MARK + GAP;
    const of = await fit(said.of, {
      width: TEXT + MARGIN - from,
      height: 90,
      most: 2,
      leading: beside,
      sizes: SMALL,
    });
    put(of, MARK_TOP + (MARK - heightOf(of)) / 2, INK, from);
  }
  const { portrait } = said;
  if (portrait) {
    const { from, width } = PORTRAIT;
    const room = { width, height: 60, most: 2, leading: small, sizes: [17, 15] };
    put(await fit(portrait.by, room), BY_TOP, QUIET, from);
    const x = fromRight ? WIDTH - from - width : from;
    parts.push(
      `<image x="${x}" y="${PORTRAIT.top}" width="${width}" height="${PORTRAIT.height}" preserveAspectRatio="xMidYMid slice" href="data:image/jpeg;base64,${Buffer.from(portrait.jpeg, 'base64').toString('base64')}"/>`,
    );
  }
  const { thread, end, above: over } = portrait ? PASSING : KNOTTED;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    `<g fill="none" stroke="${INK}" stroke-linecap="round"${fromRight ? ` transform="translate(${WIDTH} 0)scale(-1 1)"` : ''}>`,
    `<g transform="translate(${MARGIN} ${MARK_TOP})scale(${MARK / 48})" stroke-width="3">`,
    `<path d="${mark.ink}"/><path d="${mark.lit}" stroke="${accent.light.accent}"/></g>`,
    `<g stroke-width="6"><path d="${thread}"/><path d="${end}" stroke="${accent.light.accent}"/>`,
    ...over.map(
      (path) =>
        `<path d="${path}" stroke="${PAPER}" stroke-width="22" stroke-linecap="butt"/><path d="${path}"/>`,
    ),
    '</g></g>',
    ...parts,
    '</svg>',
  ].join('\n');
}

const TITLES = [96, 88, 80, 74, 68, 62, 56, 50, 44, 38, 32];
const SMALL = [30, 27, 24, 21, 18];

const heightOf = ({ size, leading, lines }: Lines) => lines.length * leading * size;
