import { beforeAll, describe, expect, it } from 'vitest';
import { csv as savedAs } from '#lib/csv.ts';
import { m } from '#lib/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { added, columns, read } from './table.ts';

const edition = {
  criteria: [{ id: 'strategy', name: 'Strategy' }],
  categories: [{ id: 'small', name: 'Small, or middling' }],
  formQuestions: [
    { id: 'trained', kind: 'NUMBER', question: 'How many were trained?', options: [] },
    { id: 'proof', kind: 'FILE', question: 'Which report shows it?', options: [] },
    {
      ...{ id: 'reach', kind: 'CHOICE', question: 'Whom does it reach?' },
      options: [
        { id: 'all', text: 'All suppliers' },
        { id: 'some', text: 'Some' },
      ],
    },
  ],
};
const row: Readonly<Record<string, string>> = {
  way: 'By phone or in person',
  receivedOn: '2026-01-15',
  language: 'French',
  'nominee.name': 'Ada',
  'nominee.role': 'Head',
  'nominee.company': 'Loom',
  'nominee.country': 'Austria',
  'nominee.email': 'ada@b.example',
  'nominator.name': 'Bo',
  'nominator.organisation': 'Mills',
  'nominator.email': 'bo@b.example',
  'nominator.relation': 'Peer',
  category: 'small, or  MIDDLING',
  'statements.strategy': 'We audit,\nevery "mill".',
  'answers.trained': '312',
  'answers.reach': 'all SUPPLIERS',
  evidenceLinks: 'https://example.org/a https://example.org/b',
};
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csv = (...rows: Readonly<Record<string, string>>[]) =>
  [Object.keys(row), ...rows.map((one) => Object.keys(row).map((key) => one[key] ?? ''))]
    .map((cells) => cells.map(cell).join(','))
    .join('\r\n');

describe('a table of nominations', () => {
  beforeAll(() => overwriteGetLocale(() => 'en'));

  it('has no column for a file, and wants none', () => {
    expect([...columns(edition).keys()]).not.toContain('answers.proof');
    const [head = '', ...lines] = csv(row).split('\r\n');
    const table = [`${head},"Which report shows it?"`, `${lines.join('\r\n')},Report.pdf`];
    const { lines: read1, unknown } = read(table.join('\r\n'), edition);
    expect(unknown).toEqual(['Which report shows it?']);
    expect(read1[0]).toMatchObject({ wrong: [], came: { draft: { answers: { proof: '' } } } });
  });

  describe('where nominees write the statements', () => {
    const short = { ...edition, nomineesWrite: true };

    it('has a column for why in the place of those for the criteria', () => {
      const keys = [...columns(short).keys()];
      expect(keys).toContain('why');
      expect(keys.filter((key) => key.startsWith('statements.'))).toEqual([]);
      expect([...columns(edition).keys()]).not.toContain('why');
    });

    it('enters no statement, and says that such a column is not known', () => {
      const { 'statements.strategy': statement = '', ...rest } = row;
      const head = [...Object.keys(rest), 'why', 'Strategy'];
      const cells = [...Object.values(rest), 'She pays fees back.', statement];
      const table = [head, cells].map((one) => one.map(cell).join(',')).join('\r\n');
      const { lines, missing, unknown } = read(table, short);
      expect([missing, unknown]).toEqual([[], ['Strategy']]);
      expect(lines[0]?.wrong).toEqual([]);
      expect(lines[0]?.came.draft).toMatchObject({ why: 'She pays fees back.', statements: {} });
    });

    it('needs the column, and why in each line', () => {
      const { 'statements.strategy': _, ...rest } = row;
      const without = [Object.keys(rest), Object.values(rest)]
        .map((one) => one.map(cell).join(','))
        .join('\n');
      expect(read(without, short).missing).toEqual([m.nominate_why()]);
      const empty = [
        [...Object.keys(rest), 'why'],
        [...Object.values(rest), ''],
      ]
        .map((one) => one.map(cell).join(','))
        .join('\n');
      expect(read(empty, short).lines[0]?.wrong).toEqual([
        `${m.nominate_why()}: ${m.room_required()}`,
      ]);
    });
  });

  it('says of each line what an officer would enter', () => {
    const { lines, missing, unknown } = read(csv(row), edition);
    expect([missing, unknown]).toEqual([[], []]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      ...{ line: 2, nominee: 'Ada', language: 'French', wrong: [] },
      came: {
        ...{ way: 'PHONE', receivedOn: '2026-01-15', language: 'FR' },
        ...{ declaresAccuracy: true, allowsContact: true },
        draft: {
          nominee: { name: 'Ada', country: 'AT', language: 'FR' },
          nominator: { email: 'bo@b.example' },
          ...{ category: 'small', statements: { strategy: 'We audit,\nevery "mill".' } },
          answers: { trained: '312', reach: 'all' },
          evidenceLinks: ['https://example.org/a', 'https://example.org/b'],
        },
      },
    });
  });

  it('takes the names that the form has for its columns, too', () => {
    const names = columns(edition);
    const text = csv(row).replace(
      /^[^\r]+/,
      [...Object.keys(row)].map((key) => cell(names.get(key)!)).join(';'),
    );
    const semicolons = text.replaceAll('","', '";"');
    expect(read(semicolons, edition).lines[0]?.wrong).toEqual([]);
  });

  it('says in which line what is wrong', () => {
    const wrong = {
      ...row,
      ...{ way: 'pigeon', receivedOn: 'in May', 'nominee.name': '', 'nominator.email': 'bo' },
      ...{ category: '', evidenceLinks: 'none', 'answers.reach': 'nobody' },
    };
    const { lines } = read(csv(row, wrong), edition);
    expect(lines[0]?.wrong).toEqual([]);
    expect(lines[1]?.wrong).toEqual([
      `Whom does it reach?: ${m.entered_many_not_known({ values: 'nobody' })}`,
      `${m.entered_way()}: ${m.entered_many_not_known({ values: 'pigeon' })}`,
      `${m.entered_received()}: ${m.entered_many_day()}`,
      `${m.nominate_label_in_part({ part: m.board_nominee(), label: m.nominate_name() })}: ${m.room_required()}`,
      `${m.nominate_label_in_part({ part: m.board_nominator(), label: m.nominate_email() })}: ${m.room_invalid_email()}`,
      `${m.nominate_category()}: ${m.room_required()}`,
      `${m.nominate_links()}: ${m.room_invalid_link()}`,
    ]);
  });

  it('points out a line that stands there twice, and columns that are missing or not known', () => {
    const { lines } = read(csv(row, row), edition);
    expect(lines[1]?.wrong).toEqual([m.entered_many_twice({ line: '2' })]);
    const { missing, unknown } = read('way,colour\nPAPER,blue', edition);
    expect(missing).toContain(m.entered_received());
    expect(missing).not.toContain(m.nominate_links());
    expect(missing).not.toContain('Whom does it reach?');
    expect(unknown).toEqual(['colour']);
  });

  it('assumes no language where none is said', () => {
    const [unsaid] = read(csv({ ...row, language: ' ' }), edition).lines;
    expect(unsaid).toMatchObject({
      ...{ language: '', wrong: [`${m.entered_language()}: ${m.room_required()}`] },
    });
    const without = csv(row).replace('"language"', '"tongue"');
    expect(read(without, edition).missing).toEqual([m.entered_language()]);
  });

  it('points out a line whose cells do not match the columns', () => {
    const keys = ['nominee.name', 'statements.strategy', 'evidenceLinks'];
    const of = (...rows: string[]) => read([keys.join('\t'), ...rows].join('\n'), edition).lines;
    const isTold = ({ wrong }: { wrong: readonly string[] }) =>
      wrong.includes(m.entered_many_cells());
    const torn = '"Hello" she said\tWe audit.\t';
    const lines = of(
      'Ada\tWe audit.\t',
      torn,
      'Ada\tWe\taudit.\tAll',
      'Ada\tWe audit.',
      '"Ada\tWe',
    );
    expect(lines.map(isTold)).toEqual([false, true, true, true, true]);
    const [unnamed] = read(`${keys.join('\t')}\t\nAda\tWe\t\taudit.`, edition).lines;
    expect(isTold(unnamed!)).toBe(true);
  });

  it('is read again as it was saved to be corrected', () => {
    const dashed = { ...row, 'statements.strategy': '- We audit.\n- We mend.' };
    const [first] = read(csv(dashed), edition).lines;
    const saved = savedAs([
      [...Object.keys(row), ...added()],
      [...first!.cells, '2', 'The day is wrong.'],
    ]);
    const { head, lines, unknown } = read(saved, edition);
    expect(head).toEqual([...Object.keys(row), ...added()]);
    expect(unknown).toEqual([]);
    expect(lines[0]!.came).toEqual(first!.came);
  });

  it('keeps what a line was entered as, whatever else is said of it', () => {
    const entered = m.entered_many_entered({ reference: 'NOM-2026-0042' });
    const states = [entered, `${entered} ${m.entered_many_unseen()}`, m.entered_many_ready(), ''];
    const { lines } = read(
      savedAs([
        [...Object.keys(row), m.entered_many_state()],
        ...states.map((state, at) => [
          ...Object.values({ ...row, 'nominee.name': `Ada ${at}` }),
          state,
        ]),
      ]),
      edition,
    );
    expect(lines.map(({ before }) => before)).toEqual([
      ...['NOM-2026-0042', 'NOM-2026-0042', undefined, undefined],
    ]);
    expect(lines.flatMap(({ wrong }) => wrong)).toEqual([]);
  });

  const saidOf = (text: string) => read(text, edition).lines.map(({ said }) => said);

  it.each(['\nWe audit.', '\tWe audit.', '=We audit.', '\r\nWe audit.', '＝We audit.'])(
    'is the same nomination once %j was saved with a mark before it',
    (text) => {
      const [line] = read(csv({ ...row, 'statements.strategy': text }), edition).lines;
      expect(saidOf(savedAs([Object.keys(row), line!.cells]))).toEqual([line!.said]);
      expect(line!.came.draft.statements.strategy).toBe(text.trim());
    },
  );

  it('is the same nomination whatever ends the lines within a cell', () => {
    const [unix, windows, old] = ['\n', '\r\n', '\r'].map((end) =>
      saidOf(csv({ ...row, 'statements.strategy': `We audit.${end}We mend.` })),
    );
    expect(windows).toEqual(unix);
    expect(old).toEqual(unix);
  });

  it('is the same nomination however its letters are composed', () => {
    const [composed, apart] = ['NFC', 'NFD'].map((form) =>
      saidOf(csv({ ...row, 'nominee.name': 'Zoë Peña'.normalize(form) })),
    );
    expect(apart).toEqual(composed);
  });

  it.each(['2026/1/15', '2026-1-15', '2026.01.15', '15.1.2026', '15.01.2026'])(
    'is the same nomination where a spreadsheet wrote its day as %s',
    (receivedOn) => {
      expect(saidOf(csv({ ...row, receivedOn }))).toEqual(saidOf(csv(row)));
    },
  );

  it.each(['1/2/2026', '15/01/2026', '1/15/26'])('asks for another form of the day %s', (day) => {
    const [line] = read(csv({ ...row, receivedOn: day }), edition).lines;
    expect(line!.wrong).toEqual([`${m.entered_received()}: ${m.entered_many_day_slash()}`]);
  });

  it.each(['31.2.2026', '2026-13-01', '2026-01/15', '46037'])('takes %s for no day', (day) => {
    const [line] = read(csv({ ...row, receivedOn: day }), edition).lines;
    expect(line!.wrong).toEqual([`${m.entered_received()}: ${m.entered_many_day()}`]);
  });
});
