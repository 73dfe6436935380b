import { describe, expect, it } from 'vitest';
import { between, type Version } from './between.ts';

const version = (
  number: number,
  fields: Record<string, string>,
  files: string[] = [],
): Version => ({
  number,
  at: '2027-01-01T00:00:00Z',
  isEntered: false,
  fields: Object.entries(fields).map(([field, text]) => ({ field, text })),
  files: files.map((id) => ({ id, name: `${id}.pdf`, removed: false })),
});

describe('what differs between two versions', () => {
  it('is each field that says something else, came or went', () => {
    const before = version(1, { why: 'A', 'nominee.role': 'Chair', category: 'c' });
    const after = version(2, { why: 'B', 'nominee.role': 'Chair', evidenceLinks: 'https://x.org' });
    expect(between(before, after).fields).toEqual([
      { field: 'why', was: 'A', is: 'B' },
      { field: 'evidenceLinks', was: '', is: 'https://x.org' },
      { field: 'category', was: 'c', is: '' },
    ]);
  });

  it('is each file that was added or removed, though another is called the same', () => {
    const { fields, added, removed } = between(
      version(1, {}, ['old', 'stays']),
      version(2, {}, ['stays', 'new']),
    );
    expect(fields).toEqual([]);
    expect(added.map(({ id }) => id)).toEqual(['new']);
    expect(removed.map(({ id }) => id)).toEqual(['old']);
  });
});
