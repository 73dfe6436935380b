import { describe, expect, it } from 'vitest';
import { LARGEST, evidenceOf, flawOf, sizeInWords, typeOf } from './files.ts';

const file = (name: string, type: string, size = 10) => ({ name, type, size });

describe('a file to be sent', () => {
  it.each([
    ['report.pdf', 'application/pdf', 'PDF'],
    ['scan.PNG', '', 'PNG'],
    ['photo.jpeg', '', 'JPEG'],
    ['photo', 'image/jpeg', 'JPEG'],
    ['report.pdf', 'text/plain', null],
    ['report.docx', '', null],
    ['pdf', '', null],
  ])('%s of type "%s" says it is %s', (name, type, expected) => {
    expect(typeOf(file(name, type))).toBe(expected);
  });

  it('is refused before it is sent when it cannot be taken', () => {
    expect(flawOf(file('notes.txt', 'text/plain'))).toBe('WRONG_FILE_TYPE');
    expect(flawOf(file('report.pdf', 'application/pdf', 0))).toBe('FILE_EMPTY');
    expect(flawOf(file('report.pdf', 'application/pdf', LARGEST + 1))).toBe('FILE_TOO_LARGE');
    expect(flawOf(file('report.pdf', 'application/pdf', LARGEST))).toBeNull();
  });

  it('is evidence unless it answers what is asked', () => {
    const [own, old, plain] = ['asked', 'gone', null].map((question) => ({
      ...{ id: question ?? 'plain', name: 'a.pdf', type: 'PDF' as const, size: 1, question },
    }));
    expect(evidenceOf([own!, old!, plain!], [{ id: 'asked' }])).toEqual([old, plain]);
  });

  it('has a size that people read', () => {
    expect([1, 1500, 1024 * 1000, LARGEST].map(sizeInWords)).toEqual([
      '1 kB',
      '1 kB',
      '1 MB',
      '10 MB',
    ]);
  });
});
