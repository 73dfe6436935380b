import { describe, expect, it } from 'vitest';
import { codes } from '../src/lib/i18n/languages.ts';
import { fileOf, sets } from './messages.ts';

const word = (alternatives: string) => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu');

/** How a language says a time by a number: a rule's number comes from the code, as a part of the message. */
const TIMES: Record<(typeof codes)[number], RegExp> = {
  en: word(
    '(?:an?|one|two|three|\\d+) (?:minute|hour|day|week|month)s?|today|tomorrow|quarter of an hour',
  ),
  fr: word(
    '(?:une?|deux|trois|\\d+) (?:minute|heure|jour|semaine|mois)s?|demain|aujourd’hui|quart d’heure|vingt-quatre heures',
  ),
  es: word(
    '(?:una?|dos|tres|\\d+) (?:minuto|hora|día|semana|mes)(?:es|s)?|mañana|hoy|cuarto de hora',
  ),
  ru: word(
    '(?:через|на|за последние|\\d+) (?:минуту|час|сутки|день|неделю|месяц)|завтра|сегодня|четверть часа',
  ),
  ar: /ساعة واحدة|ليوم واحد|بعد (?:دقيقة|ساعة|يوم)(?! ?\p{L})|ربع ساعة|غدًا|(?<!\p{L})اليوم(?!\p{L})/u,
  zh: /[一两三\d] ?(?:分钟|小时|天|周|个月)|一刻钟|明天|今天/u,
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
};

/** The messages of a language that say a time by a number, but those with plurals, whose number is a part. */
function timed(
  messages: Readonly<Record<string, unknown>>,
  language: (typeof codes)[number],
): string[] {
  return Object.entries(messages)
    .filter(([, text]) => typeof text === 'string' && TIMES[language].test(text))
    .map(([key]) => key);
}

describe('the times in messages', () => {
  const found = codes.flatMap((language) =>
    sets().flatMap((set) =>
      timed(JSON.parse(fileOf(set, language)) as Record<string, unknown>, language),
    ),
  );

  it('come from the code', () => {
    expect([...new Set(found)].filter((key) => !(key in NO_RULE)).sort()).toEqual([]);
    expect(Object.keys(NO_RULE).filter((key) => !found.includes(key))).toEqual([]);
  });

  it.each([
    ['en', 'Your codes are locked for a day', 'Your codes are locked for {wait}'],
    ['fr', 'Attendez un quart d’heure', 'Attendez {wait}'],
    ['es', 'Vuelva a enviarla dentro de una hora', 'Vuelva a enviarla dentro de {wait}'],
    ['ru', 'Попробуйте через минуту', 'Попробуйте после паузы ({wait})'],
    ['ar', 'حاولوا بعد دقيقة', 'حاولوا بعد مدة {wait}'],
    ['zh', '请明天再索取链接', '请{wait}后再索取链接'],
  ] as const)('are found in %s when they do not', (language, written, right) => {
    expect(timed({ written, right }, language)).toEqual(['written']);
  });
});
