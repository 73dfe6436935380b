import { describe, expect, it } from 'vitest';
import { placesIn, read, shown, write } from './source.ts';
import { described, piecesOf } from './text.ts';

const source = `# About us

What we are.

## Seat {#seat}

In Vienna.
Since [[the year]].

- one
- [[two]]

## Only this {#only}

[[all of it]]`;

describe('the text of a page', () => {
  it('is read by its lines, and written as it was', () => {
    const text = read(source);
    expect(text).toEqual({
      title: 'About us',
      lead: 'What we are.',
      parts: [
        {
          id: 'seat',
          title: 'Seat',
          blocks: ['In Vienna.', 'Since [[the year]].', ['one', '[[two]]']],
        },
        { id: 'only', title: 'Only this', blocks: ['[[all of it]]'] },
      ],
    });
    expect(read(write(text))).toEqual(text);
  });

  it('has an anchor for each heading, its own or a number, none twice', () => {
    const ids = read('# T\n## A {#a}\nx\n## B {#a}\ny\n## C\nz').parts.map(({ id }) => id);
    expect(ids[0]).toBe('a');
    expect(new Set(ids).size).toBe(3);
  });

  it.each(['p1', 'p2', 'p3', 'first', 'edition'])(
    'has no anchor twice where one asks for %s, which another part has',
    (wanted) => {
      const ids = read(`lead\nx\n## A\n## B {#${wanted}}\n## C`).parts.map(({ id }) => id);
      expect(ids).toHaveLength(4);
      expect(new Set([...ids, 'edition']).size).toBe(5);
    },
  );

  it('keeps a heading below which nothing was to be said, as the preview does', () => {
    const text = read('# T\n## A {#a}\n## B {#b}\nx');
    expect(shown(text)).toEqual(text);
  });

  it('may begin without a heading, and need not have anything', () => {
    expect(read('One.\n- a').parts).toEqual([{ id: 'first', title: '', blocks: [['a']] }]);
    expect(read('')).toEqual({ title: '', lead: '', parts: [] });
  });

  it('is shown without what is still to be filled in', () => {
    expect(placesIn(source)).toBe(3);
    expect(shown(read(source))).toEqual({
      title: 'About us',
      lead: 'What we are.',
      parts: [{ id: 'seat', title: 'Seat', blocks: ['In Vienna.', ['one']] }],
    });
  });
});

describe('a line', () => {
  it.each([
    ['/en/award/', '/ar/award/'],
    ['/zh/award/#x', '/ar/award/#x'],
    ['/en', '/ar/'],
    ['/entry/', '/ar/entry/'],
    ['/', '/ar/'],
  ])('leads by %s to %s', (address, href) => {
    expect(piecesOf(`[x](${address})`, 'ar')).toEqual([{ text: 'x', href }]);
  });

  it('is described without its marks, and no longer than a search engine shows', () => {
    expect(described('By [us](/about/) and [[whom]].', 'en')).toBe('By us and whom.');
    const long = [...described('𝒜'.repeat(400), 'en')];
    expect(long).toHaveLength(300);
    expect(long.slice(-2)).toEqual(['𝒜', '…']);
  });

  it('has links elsewhere, to mail and within the site in the language of the page', () => {
    expect(
      piecesOf(
        'See [us](https://example.org/a), [mail](mailto:a@b.example) or [here](/award/#x).',
        'ar',
      ),
    ).toEqual([
      { text: 'See ' },
      { text: 'us', href: 'https://example.org/a' },
      { text: ', ' },
      { text: 'mail', href: 'mailto:a@b.example' },
      { text: ' or ' },
      { text: 'here', href: '/ar/award/#x' },
      { text: '.' },
    ]);
  });

  it.each([
    '[x](javascript:alert)',
    '[x](JavaScript:alert)',
    '[x](data:text/html,a)',
    '[x](//example.org)',
    '[x](ftp://example.org)',
    '[x](https:example)',
    '<a href="https://example.org">x</a>',
  ])('leaves %s as it is written', (line) => {
    expect(piecesOf(line, 'en')).toEqual([{ text: line }]);
  });

  it('says which place is to be filled in', () => {
    expect(piecesOf('By [[whom]]', 'en')).toEqual([{ text: 'By ' }, { text: 'whom', place: true }]);
  });
});
