import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../src/lib/i18n/languages.ts';
import { Edition, inUnits, ResponseWriter } from '../src/lib/limits.ts';
import { StatementsDeadline } from '../src/lib/rooms/staff/limits.ts';
import { FEWEST, fingerprintOfHash, inGroups } from '../src/lib/vote/plain-hash.ts';
import { recoveryText } from '../src/lib/vote/trustees/recovery-text.ts';
import { fileOf, root, sets } from './messages.ts';

type Code = (typeof codes)[number];
const server = join(root, '../functions/src/main');
const mail = join(server, 'resources/mail');

/** What people read in a language, by where: the key of a message, or `letter` and a letter's name. Those with plurals are left out: their number is a part. */
function textsIn(language: Code): Map<string, string> {
  const messages = sets().flatMap((set) =>
    Object.entries(JSON.parse(fileOf(set, language)) as Record<string, unknown>),
  );
  const ending = `.${language}.mustache`;
  const letters = readdirSync(mail)
    .filter((file) => file.endsWith(ending))
    .map((file): [string, string] => [
      `letter ${file.slice(0, -ending.length)}`,
      readFileSync(join(mail, file), 'utf8'),
    ]);
  return new Map([
    ...messages.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ...letters,
  ]);
}

const word = (alternatives: string) => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu');

/** How a language says a time by a number: a rule's number comes from the code, as a part of the message. */
const TIMES: Record<Code, RegExp> = {
  en: word(
    '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety|hundred|\\d+) (?:minute|hour|day|week|month|year)s?|today|tomorrow|quarter of an hour',
  ),
  fr: word(
    '(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quatorze|trente|soixante|cent|\\d+) (?:minute|heure|jour|semaine|mois|an|année)s?|demain|aujourd’hui|quart d’heure|vingt-quatre heures',
  ),
  es: word(
    '(?:una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|catorce|treinta|sesenta|cien|\\d+) (?:minuto|hora|día|semana|mes|año)(?:es|s)?|mañana|hoy|cuarto de hora',
  ),
  ru: word(
    '(?:через|на|за последние|\\d+) (?:минуту|час|сутки|день|неделю|месяц)|(?:через|на) год|завтра|сегодня|четверть часа|(?:дв[аеу]х?|тр(?:и|ёх)|четыр(?:е|ёх)|(?:пят|шест|сем|девят|десят|тридцат)[ьи]|восемь|восьми|ста?) (?:минут|час|сут|дн|недел|месяц|год|лет)\\p{L}*',
  ),
  ar: /ساعة واحدة|ليوم واحد|بعد (?:دقيقة|ساعة|يوم)(?! ?\p{L})|ربع ساعة|غدًا|(?<!\p{L})اليوم(?!\p{L})|(?:ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر)ة? (?:دقائق|ساعات|أيام|أسابيع|أشهر|سنوات)|(?<!\p{L})(?:دقيقت|ساعت|يوم|أسبوع|شهر|سنت)ين(?!\p{L})/u,
  zh: /[一两三四五六七八九十百\d] ?(?:分钟|小时|天|周|个月)|[一两三四五六七八九十百]年|一刻钟|明天|今天/u,
};

/** What names a time all the same, and why. */
const NO_RULE: Readonly<Record<string, string>> = {
  cite_text: 'the day of reading is a part that is called so',
  developers_changes_text: 'advice, which no rule sets',
  developers_cost_text: 'points by the minute: their number is a part, which LimitsTests holds',
  developers_key_text: 'points by the minute: their number is a part, which LimitsTests holds',
  desk_verify_text: 'what the page says then: the day on which it is done',
  entered_many_day: 'forms of a date',
  entered_many_day_slash: 'forms of a date',
  entered_received_hint: 'asks for a day',
  export_ask_text: 'about how long it takes, which no rule sets',
  own_right_text: 'what the page says then: the day on which it is done',
  receipts_pending: 'advice, which no rule sets',
  refusal_DAY_INVALID: 'asks for a day',
  refusal_NOT_RECEIVED_THEN: 'asks for a day',
  refusal_KEY_NOT_READY: 'about how long it takes, which no rule sets',
  refusal_TIME_SKIPPED: 'of clocks, not of a rule',
  refusal_TIME_TWICE: 'of clocks, not of a rule',
  refusal_TIME_INVALID: 'asks for a day and a time',
  release_text_awaiting: 'advice, which no rule sets',
  release_text_counting: 'about how long it takes, which no rule sets',
  room_busy_text: 'advice, which no rule sets',
  run_cost_text: 'what a month costs, by the README, which standing-text.test.ts compares',
  settings_which: 'of clocks, not of a rule',
  staff_closes_at_none: 'asks for a day and a time',
  correct_date_hint: 'forms of a date',
  correct_error_date: 'forms of a date',
  trustee_leave_open: 'about how long it takes, which no rule sets',
  trustee_since: 'the day after, by the holder’s own calendar',
  trail_intro: 'of clocks: the key of an opening has its hour',
  waits_today: 'the day on which it came',
  'letter receipts-fixed': 'the day of reading',
  'letter trustee-sums': 'the day after the one that is a part',
};

const hash = createHash('sha256').digest('hex');
const groups = recoveryText(new Uint8Array(20)).split('-');
const ofJury = (file: string, pattern: RegExp) =>
  pattern.exec(readFileSync(join(server, 'java/org/businessleaderaward/jury', file), 'utf8'))![1]!;
const weights = ofJury('record/VoteRule.java', /ALL_WEIGHTS = (\d+)/);
const steps = ofJury('letters/TrusteeLetter.java', /enum Awaited \{([^}]*)\}/).split(',');

/** What is said by a number in words, or of a format: the number as the code has it, and how each language says it where. */
const HELD: {
  what: string;
  is: number | string;
  said: number | string;
  where: string[];
  words: Record<Code, string>;
}[] = [
  {
    what: 'how many days nominees have for their statements',
    is: inUnits(StatementsDeadline.LEAST, 'D'),
    said: 7,
    where: [
      'letter nomination-received',
      'letter nominee-asked',
      'letter nominee-asked-anew',
      'letter nominee-reminded',
      'letter statements-reminded',
    ],
    words: {
      en: 'seven days',
      fr: 'sept jours',
      es: 'siete días',
      ru: 'семи дней',
      ar: 'سبعة أيام',
      zh: '七天',
    },
  },
  {
    what: 'of how many groups and characters a recovery text is',
    is: `${groups.length} of ${groups[0]!.length}`,
    said: '8 of 5',
    where: ['trustee_unlock_hint', 'trustee_unlock_length'],
    words: {
      en: 'eight groups of five',
      fr: 'huit groupes de cinq',
      es: 'ocho grupos de cinco',
      ru: 'восемь групп по пять',
      ar: 'ثماني مجموعات من خمسة|المجموعات الثماني كلها، في كل منها خمسة',
      zh: '八组，每组五个',
    },
  },
  {
    what: 'of how many groups the fingerprint of a key is',
    is: fingerprintOfHash(hash).split(' ').length,
    said: 8,
    where: [
      'trustee_compare_same',
      'trustee_fingerprint_how',
      'trustee_sheet_fingerprint',
      'letter trustee-turn',
    ],
    words: {
      en: 'eight groups',
      fr: 'huit groupes',
      es: 'ocho grupos',
      ru: 'восемь групп',
      ar: 'ثماني مجموعات|المجموعات الثماني|مجموعات بصمة المفتاح الثماني',
      zh: '八组',
    },
  },
  {
    what: 'how many groups of a control code are read out',
    is: inGroups(hash.slice(0, FEWEST)).split(' ').length,
    said: 8,
    where: ['trustee_head_how', 'trustee_sheet_head'],
    words: {
      en: 'first eight groups',
      fr: 'huit premiers groupes',
      es: 'ocho primeros grupos',
      ru: 'первые восемь групп',
      ar: 'المجموعات الثماني الأولى',
      zh: '前八组',
    },
  },
  {
    what: 'of how many characters a control code is',
    is: hash.length,
    said: 64,
    where: ['trustee_head_hint', 'trustee_head_short', 'release_head_hint', 'release_head_short'],
    words: { en: '64', fr: '64', es: '64', ru: '64', ar: 'الأربعة والستين', zh: '64' },
  },
  {
    what: 'how often a juror counts by the median',
    is: Number(weights),
    said: 100,
    where: ['verify_totals_median'],
    words: {
      en: 'a hundred times',
      fr: 'cent fois',
      es: 'cien veces',
      ru: 'сто раз',
      ar: 'مائة مرة',
      zh: '一百次',
    },
  },
  {
    what: 'how long a key holder needs at first, by estimate',
    is: 10,
    said: 10,
    where: ['trustee_commit_text', 'letter trustee-invited', 'letter trustee-reminder'],
    words: {
      en: 'ten minutes',
      fr: 'dix minutes',
      es: 'diez minutos',
      ru: 'десят[ьи] минут',
      ar: 'عشر دقائق',
      zh: '十分钟',
    },
  },
  {
    what: 'how long a key holder needs to send shares, by estimate',
    is: 5,
    said: 5,
    where: ['letter trustee-turn', 'letter trustee-reminder'],
    words: {
      en: 'five minutes',
      fr: 'cinq minutes',
      es: 'cinco minutos',
      ru: 'пять минут',
      ar: 'خمس دقائق',
      zh: '五分钟',
    },
  },
  {
    what: 'how long a key holder needs for a short step, by estimate',
    is: 2,
    said: 2,
    where: ['letter trustee-turn', 'letter trustee-reminder'],
    words: {
      en: 'two minutes',
      fr: 'deux minutes',
      es: 'dos minutos',
      ru: 'две минуты',
      ar: 'دقيقتين',
      zh: '两分钟',
    },
  },
  {
    what: 'every how many years the award is given',
    is: Edition.YEARS_BETWEEN,
    said: 2,
    where: ['site_kind', 'award_lead'],
    words: {
      en: 'every two years',
      fr: 'tous les deux ans',
      es: 'cada dos años',
      ru: 'раз в два года',
      ar: 'كل سنتين',
      zh: '每两年',
    },
  },
  {
    what: 'for how many minutes caches keep the file of a portrait',
    is: ResponseWriter.LONGEST_CACHED / 60,
    said: 1,
    where: ['naming_portrait_intro', 'privacy_named_seen'],
    words: {
      en: 'up to a minute',
      fr: 'une minute au plus',
      es: 'un minuto como máximo',
      ru: 'не дольше минуты',
      ar: 'لا تتجاوز دقيقة',
      zh: '一分钟内',
    },
  },
  {
    what: 'how often a key holder is needed after the first time',
    is: steps.length - 1,
    said: 3,
    where: ['trustee_need_time', 'trustee_need_time_alone', 'letter trustee-invited'],
    words: {
      en: 'three more times',
      fr: 'trois (?:autres )?fois',
      es: 'tres veces más',
      ru: 'тр(?:и раза|ёх раз)',
      ar: 'ثلاث مرات أخرى',
      zh: '三次',
    },
  },
];

/** Where texts of a language say a time by a number that is not held to the code. */
function timed(texts: ReadonlyMap<string, string>, language: Code): string[] {
  return [...texts]
    .filter(([where, text]) => {
      const held = HELD.filter((one) => one.where.includes(where)).map(
        ({ words }) => words[language],
      );
      const left = held.length > 0 ? text.replaceAll(new RegExp(held.join('|'), 'giu'), '') : text;
      return TIMES[language].test(left);
    })
    .map(([where]) => where);
}

describe('the times in messages and letters', () => {
  const found = codes.flatMap((language) => timed(textsIn(language), language));

  it('come from the code', () => {
    expect([...new Set(found)].filter((key) => !(key in NO_RULE)).sort()).toEqual([]);
    expect(Object.keys(NO_RULE).filter((key) => !found.includes(key))).toEqual([]);
  });

  it.each([
    ['en', 'Your codes are locked for a day', 'Your codes are locked for {wait}'],
    ['en', 'You have at least seven days', 'You have at least {least}'],
    ['fr', 'Attendez un quart d’heure', 'Attendez {wait}'],
    ['fr', 'Vous avez dix minutes', 'Vous avez {time}'],
    ['es', 'Vuelva a enviarla dentro de una hora', 'Vuelva a enviarla dentro de {wait}'],
    ['es', 'Se conserva ocho meses', 'Se conserva {time}'],
    ['ru', 'Попробуйте через минуту', 'Попробуйте после паузы ({wait})'],
    ['ru', 'Не менее семи дней', 'Не менее {least}'],
    ['ar', 'حاولوا بعد دقيقة', 'حاولوا بعد مدة {wait}'],
    ['ar', 'لمدة سبعة أيام', 'لمدة {least}'],
    ['zh', '请明天再索取链接', '请{wait}后再索取链接'],
    ['zh', '至少有七天时间', '至少有{least}时间'],
  ] as const)('are found in %s when they do not: %s', (language, written, right) => {
    const texts = new Map(Object.entries({ written, right }));
    expect(timed(texts, language)).toEqual(['written']);
  });
});

describe('a number in words', () => {
  const texts = new Map(codes.map((language) => [language, textsIn(language)]));

  it.each(HELD)('is that of the code: $what', ({ is, said, where, words }) => {
    expect(is).toBe(said);
    const without = codes.flatMap((language) =>
      where
        .filter(
          (one) => !new RegExp(words[language], 'iu').test(texts.get(language)!.get(one) ?? ''),
        )
        .map((one) => `${one} (${language})`),
    );
    expect(without).toEqual([]);
  });
});
