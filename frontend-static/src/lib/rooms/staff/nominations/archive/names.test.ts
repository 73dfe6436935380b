import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOnce, safeName } from './names.ts';

describe('the name of a file in an archive', () => {
  it('stays as it is where every system can write it', () => {
    for (const name of ['Report 2025.pdf', 'تقرير.pdf', '年度报告（终稿）.png', 'NOM-2026-0042']) {
      expect(safeName(name)).toBe(name);
    }
  });

  it('leads out of no folder and is no device', () => {
    expect(safeName('../../etc/passwd')).toBe('-..-etc-passwd');
    expect(safeName('C:\\Windows\\x.pdf')).toBe('C--Windows-x.pdf');
    expect(safeName('NUL.pdf')).toBe('_NUL.pdf');
    expect(safeName('com1')).toBe('_com1');
    expect(safeName('contract.pdf')).toBe('contract.pdf');
    expect(safeName('invoice\u202Efdp.exe')).toBe('invoice-fdp.exe');
    expect(safeName(' . ')).toBe('file');
  });

  it('is short enough for a file system and keeps its ending', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const name = safeName(`${text}.jpeg`);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
        expect(name).not.toMatch(/[/\\]|^[.\s]*$|[.\s]$/);
        expect(name.endsWith('jpeg')).toBe(true);
      }),
    );
  });

  it('is given once in a folder, whatever its capitals', () => {
    const once = namesOnce();
    expect(['a.pdf', 'A.PDF', 'a.pdf', 'a (2).pdf', 'b'].map(once)).toEqual([
      'a.pdf',
      'A (2).PDF',
      'a (3).pdf',
      'a (2) (2).pdf',
      'b',
    ]);
  });
});
