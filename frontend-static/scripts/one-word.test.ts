import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codes } from '../src/lib/i18n/languages.ts';
import { baseLocale, fileOf, sets } from './messages.ts';

const word = (alternatives: string) => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu');

/** What a ballot is not called where English says only ballot: one thing has one word on all pages of a language. */
const NOT_A_BALLOT: Partial<Record<(typeof codes)[number], RegExp>> = {
  fr: word('votes?|voix'),
  es: word('votos?|boletas?'),
  ru: word('голос(?:а|у|ом|е|ов|ам|ами|ах)?'),
  ar: /(?<!بطاق(?:ة|ات) )اقتراع|صوت|أصوات/,
};
type Language = keyof typeof NOT_A_BALLOT;

/** The messages that call a ballot otherwise. */
function otherwise(
  english: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
  language: Language,
): string[] {
  return Object.entries(english)
    .filter(([, text]) => /\bballots?\b/i.test(JSON.stringify(text)))
    .filter(([, text]) => !/\bvot(?:e|es|ed|ing)\b/i.test(JSON.stringify(text)))
    .filter(([key]) => NOT_A_BALLOT[language]?.test(JSON.stringify(own[key])))
    .map(([key]) => key);
}
const messages = (set: string, language: string) =>
  JSON.parse(fileOf(set, language)) as Record<string, unknown>;

describe('a ballot', () => {
  const languages = Object.keys(NOT_A_BALLOT) as Language[];

  it.each(languages)('has one word in %s', (language) => {
    const found = sets().flatMap((set) =>
      otherwise(messages(set, baseLocale), messages(set, language), language),
    );
    expect(found).toEqual([]);
  });

  it.each(['es', 'ru', 'ar'] as const)('has the same word in all letters in %s', (language) => {
    const folder = new URL('../../functions/src/main/resources/mail/', import.meta.url);
    const letters = readdirSync(folder).filter((name) => name.endsWith(`.${language}.mustache`));
    expect(letters.length).toBeGreaterThan(40);
    const otherwise = letters.filter((name) =>
      NOT_A_BALLOT[language]!.test(readFileSync(new URL(name, folder), 'utf8')),
    );
    expect(otherwise).toEqual([]);
  });

  it.each([
    ['fr', 'Déposer un vote d’essai', 'Déposer un bulletin d’essai'],
    ['es', 'Emitir un voto de prueba', 'Emitir una papeleta de prueba'],
    ['ru', 'Отдать пробный голос', 'Отдать пробный бюллетень'],
    ['ar', 'عُدّت الأصوات', 'فُرزت البطاقات'],
  ] as const)('is found in %s where it has another', (language, written, right) => {
    const english = { written: 'Cast a test ballot', right: 'Cast a test ballot' };
    expect(otherwise(english, { written, right }, language)).toEqual(['written']);
  });
});

/** What a language no longer calls a thing that has one name: submitting, advisers, jurors, the shortlist. */
const GIVEN_UP: Partial<Record<(typeof codes)[number], RegExp>> = {
  en: /\bhand(?:s|ed|ing)?(?: it| them| one| theirs)? in\b/i,
  fr: word(
    'jurée?s?|conseill(?:er|ère)s?|nominée?s?|proposante?s?|détenteurs?|suggestions?|suggér[a-zéè]+|citations?|scrutins?|traite des personnes|en route',
  ),
  es: word(
    'llave de acceso|personas? candidatas?|candidatos?|(?<!comité )asesor(?:a|as|es)?|asesor(?:ía|amiento)|jurados|(?:cada|este|otro) jurado|galardón|galardonados?|mención|sugerencias?|sugerir|resguardo|comprobantes?|quien(?:es)? propon(?:e|en)|exam(?:en|inar) (?:de )?admisión|salas?|recusaci(?:ón|ones)|cuórum|costes?|ordenador',
  ),
  ru: word(
    'сда(?:ть|ли?|но|на|ны|н|дите|дут|ст|ётся|в)|(?:советник|номинатор|консультант|кандидатур|наград|экспертиз|заключени|символ)[а-я]*|выпуск(?:а|у|ом|е|и|ов|ам|ах)?|выдвинут(?:ый|ого|ому|ым|ые|ых)|правил(?:о|а|у|ом|е) решения',
  ),
  ar: /القائمة القصيرة|لم [يت]ُسلَّم|مرشِّح|محكّم(?!ة)|مداخل|شفرة المجاميع|مقسوم|لا رجوع|البرامج النصية/,
  zh: /评委|委员(?!会)|扣留|候选|评级|屏蔽|房间|散列|合计数|声明(?:利益)?冲突|作证|(?:进入|接受)评审|评审(?:已经|计划)?开始/,
};

/** All that a language says: the messages by their keys, and the letters by their names. */
function everythingSaid(language: string): [string, string][] {
  const folder = new URL('../../functions/src/main/resources/mail/', import.meta.url);
  const letters = readdirSync(folder).filter((name) => name.endsWith(`.${language}.mustache`));
  expect(letters.length).toBeGreaterThan(40);
  return [
    ...sets().flatMap((set) =>
      Object.entries(messages(set, language)).map(([key, text]): [string, string] => [
        key,
        JSON.stringify(text),
      ]),
    ),
    ...letters.map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')]),
  ];
}

describe('a word that was given up', () => {
  const languages = Object.keys(GIVEN_UP) as (keyof typeof GIVEN_UP)[];

  it.each(languages)('is in no message and no letter in %s', (language) => {
    const found = everythingSaid(language).filter(([, text]) => GIVEN_UP[language]!.test(text));
    expect(found).toEqual([]);
  });
});

/** How Arabic is not written here, on a page or in a letter. */
const NOT_WRITTEN: Readonly<Record<string, RegExp>> = {
  'to one person as to a friend':
    /(?<![\p{L}\p{M}])[وف]?(?:ل?يمكنك|لديك|إليك|عنوانك|ترشيحك|رابطك|اسمك|مسودتك|متصفحك|جهازك|حاسوبك|بياناتك|إجابتك|اقتراحك|افتح|اكتب|اختر|أدخل|أضف|اذكر|أعد|احذف|ابدأ|جرّب|استخدم|احفظ|احتفظ|انسخ)(?![\p{L}\p{M}])/u,
  'with marks of Latin scripts':
    /[\p{Script=Arabic}\p{M}»}][,;?]|[\p{Script=Arabic}\p{M}]"\p{Script=Arabic}/u,
  'with digits of two kinds': /[٠-٩]/u,
  'with a space before a mark': /[\p{L}\p{M}}] [،؛؟:.!](?![\p{L}\d/])/u,
  'with a name that runs into what follows':
    /(?<!\u2068)\{+(?:name|email|address|company|nominee|nominator|organisation|adviser)\}+(?:، ?| \()\{/u,
};

/**
 * What of a message or a letter is a name, or an address of somebody: it may be written in Latin letters, which turn what stands beside
 * them around unless they are by themselves (U+2068 and U+2069). Where several are listed, each is so already (`conjunction`).
 */
const NAMES =
  'name|nominee|nominator|organisation|adviser|holder|finalist|company|edition|into|email|address|owner|who|one|other|winner|text';
const BARE_NAME = new RegExp(
  `(?<![\\u2068{])\\{+(?:${NAMES})\\}|\\{(?:${NAMES})\\}+(?![\\u2069}])`,
  'u',
);

/** What is said in a letter's subject may end with a name, and nothing stands beside that. */
const withoutSubject = (key: string, text: string) =>
  key.endsWith('.mustache') ? text.replace(/^(.*)\{\{\w+\}\}(?:\{\{\/\w+\}\}.*)?\n/, '$1\n') : text;

describe('Arabic', () => {
  it('has every name by itself, whatever letters it is written in', () => {
    const found = everythingSaid('ar').filter(([key, text]) =>
      BARE_NAME.test(withoutSubject(key, text)),
    );
    expect(found).toEqual([]);
    expect(BARE_NAME.test('هل تدعمون {name}؟')).toBe(true);
    expect(BARE_NAME.test('هل تدعمون \u2068{name}\u2069؟')).toBe(false);
    expect(BARE_NAME.test('عدد {names}')).toBe(false);
    const letter = 'ترشيح: {{nominee}}\n\nترشيح: {{nominee}}\n';
    expect(withoutSubject('receipt.ar.mustache', letter)).toBe('ترشيح: \n\nترشيح: {{nominee}}\n');
    const another = 'ترشيح\n\nترشيح: {{nominee}}\n';
    expect(withoutSubject('receipt.ar.mustache', another)).toBe(another);
  });

  it.each(Object.keys(NOT_WRITTEN))('is never written %s', (how) => {
    const found = everythingSaid('ar').filter(([, text]) => NOT_WRITTEN[how]!.test(text));
    expect(found).toEqual([]);
  });

  it.each([
    ['to one person as to a friend', 'افتح الرابط', 'افتحوا الرابط'],
    ['with marks of Latin scripts', 'الاسم, والبلد', 'الاسم، والبلد'],
    ['with digits of two kinds', 'الفقرة ٥١', 'الفقرة 51'],
    ['with a space before a mark', 'ما الخطأ ؟', 'ما الخطأ؟'],
    ['with a name that runs into what follows', '{email}، {time}', '\u2068{email}\u2069، {time}'],
  ])('is found when it is written %s', (how, written, right) => {
    expect([NOT_WRITTEN[how]!.test(written), NOT_WRITTEN[how]!.test(right)]).toEqual([true, false]);
  });

  it('has one word for screening, and another for the count', () => {
    const screened = sets().flatMap((set) =>
      Object.entries(messages(set, baseLocale))
        .filter(([, text]) => /\bscreen(?:s|ed|ing)?\b(?! lock)/i.test(JSON.stringify(text)))
        .map(([key]) => [key, JSON.stringify(messages(set, 'ar')[key])] as const),
    );
    expect(screened.length).toBeGreaterThan(20);
    expect(screened.filter(([, text]) => /فرز/.test(text))).toEqual([]);
  });
});

/** How Russian is not written here, on a page, in a letter or in what an award and its directory start with. */
const NOT_RUSSIAN: Readonly<Record<string, RegExp>> = {
  'with е where it is ё': word(
    'ее|нее|еще|мое|твое|свое|дает(?:ся)?|идет|ждет|ведет(?:ся)?|остается|удается|найдет|пройдет|придет|начнет(?:ся)?|вернет(?:ся)?|четырех|трех|(?:объединенн|партнер|молодеж|ребенк|учет|отчет|расчет|подсчет|учены|экспортер|волонтер|утвержден(?!и)|включенн|приглашенн)[а-яё]*|прием(?:а|у|ом|е)?',
  ),
  'to a person of one sex or the other': /\p{L}\((?:а|ла|ая|ой)\)/u,
  'with a capital within a sentence, as to one friend':
    /[\p{Ll},;] (?:Вы|Вас|Вам|Вами|Ваш\p{Ll}*)(?!\p{L})/u,
  'with quotation marks of another language': /[“”„]|\p{Script=Cyrillic}\\?"\p{L}/u,
  'with a hyphen for a dash': /\p{L} [-–] \p{L}/u,
  'with a percent sign that begins a line': /[^\u00a0]%/,
  'with a dash that begins a line': / —/,
};

/** What an award and its directory start with, in a language: each text by what it is in English. */
function seeded(language: string): [string, string][] {
  const texts = (tree: unknown): [string, string][] => {
    if (tree === null || typeof tree !== 'object') return [];
    const { en, [language]: own } = tree as Record<string, unknown>;
    const here: [string, string][] =
      typeof en === 'string' && typeof own === 'string' ? [[en, own]] : [];
    return [...here, ...Object.values(tree).flatMap(texts)];
  };
  return ['directory', 'documents', 'editions'].flatMap((name) => {
    const file = new URL(`../../functions/src/main/resources/seed/${name}.json`, import.meta.url);
    return texts(JSON.parse(readFileSync(file, 'utf8')));
  });
}

describe('Russian', () => {
  it.each(Object.keys(NOT_RUSSIAN))('is never written %s', (how) => {
    expect(seeded('ru').length).toBeGreaterThan(150);
    const said = [...everythingSaid('ru'), ...seeded('ru')];
    expect(said.filter(([, text]) => NOT_RUSSIAN[how]!.test(text))).toEqual([]);
  });

  it.each([
    ['with е where it is ё', 'еще один партнер', 'ещё один партнёр'],
    ['to a person of one sex or the other', 'Я уверен(а)', 'Высокая уверенность'],
    ['with a capital within a sentence, as to one friend', 'мы пишем Вам', 'мы пишем вам'],
    ['with quotation marks of another language', 'раздел “Люди”', 'раздел «Люди»'],
    ['with a hyphen for a dash', 'список - далее', 'список — далее'],
    ['with a percent sign that begins a line', 'Вес: 25 %', 'Вес: 25\u00a0%'],
    ['with a dash that begins a line', 'май — июнь', 'май\u00a0— июнь'],
  ])('is found when it is written %s', (how, written, right) => {
    expect([NOT_RUSSIAN[how]!.test(written), NOT_RUSSIAN[how]!.test(right)]).toEqual([true, false]);
  });
});

/** How Spanish is not written here, on a page or in a letter. */
const NOT_SPANISH: Readonly<Record<string, RegExp>> = {
  'to one person as to a friend':
    /(?<!\p{L})(?:tú|tus?|te|contigo|tuy[oa]s?|puedes|tienes|quieres|haz)(?!\p{L})/iu,
  'as to a man, or to both with a slash':
    /\p{L}[oe]\/as?(?!\p{L})|(?<!\p{L})(?:usted mismo|bienvenido|ha sido propuesto|está registrado como)(?!\p{L})/iu,
  'with the quotation marks of English': /[“”‘’"]/u,
  'with a question or an exclamation that is not opened':
    /(?:^|[.:;] )[^¿?]*\?(?!\w+=)|(?:^|[.:;] )[^¡!]*(?<!Now)!/u,
  'with a space before a mark': / [,;:.?!…]/u,
  'with a percent sign that is not set apart': /[\d}]%/u,
};

/** The texts themselves: those of a message with plurals, and the lines of a letter without its sections. */
function spanish(): [string, string][] {
  const folder = new URL('../../functions/src/main/resources/mail/', import.meta.url);
  const texts = (message: unknown): string[] =>
    typeof message === 'string'
      ? [message]
      : (message as { match: Record<string, string> }[]).flatMap(({ match }) =>
          Object.values(match),
        );
  return [
    ...sets().flatMap((set) =>
      Object.entries(messages(set, 'es'))
        .filter(([key]) => key !== '$schema')
        .flatMap(([key, message]) => texts(message).map((text): [string, string] => [key, text])),
    ),
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.es.mustache'))
      .flatMap((name) =>
        readFileSync(new URL(name, folder), 'utf8')
          .split('\n')
          .map((line): [string, string] => [name, line.replace(/\{\{[#^/].*?\}\}/g, '')]),
      ),
  ];
}

describe('Spanish', () => {
  it.each(Object.keys(NOT_SPANISH))('is never written %s', (how) => {
    expect(spanish().filter(([, text]) => NOT_SPANISH[how]!.test(text))).toEqual([]);
  });

  it.each([
    ['to one person as to a friend', 'Puedes cambiarla', 'Puede cambiarla'],
    [
      'as to a man, or to both with a slash',
      'Ha sido propuesto/a: {edition}',
      'Se ha propuesto su candidatura: {edition}',
    ],
    ['with the quotation marks of English', 'Elija “Abrir”', 'Elija «Abrir»'],
    [
      'with a question or an exclamation that is not opened',
      'Eliminar este borrador?',
      '¿Eliminar este borrador?',
    ],
    ['with a space before a mark', 'Enviando la papeleta …', 'Enviando la papeleta…'],
    ['with a percent sign that is not set apart', 'Peso: {weight}%', 'Peso: {weight} %'],
  ])('is found when it is written %s', (how, written, right) => {
    expect([NOT_SPANISH[how]!.test(written), NOT_SPANISH[how]!.test(right)]).toEqual([true, false]);
  });

  it('has one word for an entry of the directory, and another for one of the log', () => {
    const entries = ['directory', 'entry', 'gone', 'organisation', 'suggestions', 'staff-directory']
      .flatMap((set) => Object.entries(messages(set, baseLocale)).map((one) => [set, ...one]))
      .filter(([, , text]) => /\bentr(?:y|ies)\b/i.test(JSON.stringify(text)))
      .map(([set, key]) => [key, JSON.stringify(messages(String(set), 'es')[String(key)])]);
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.filter(([, text]) => /entradas?\b/i.test(String(text)))).toEqual([]);
  });
});
