import { expect, it } from 'vitest';
import { called } from './called.ts';

const finalist = (nomination: string, name: string) => ({
  nomination,
  name,
  company: `Company of ${nomination}`,
});

it('calls a finalist by the name', () => {
  expect(called([finalist('a', 'Maria Silva'), finalist('b', 'Ana Horvat')]).get('b')).toBe(
    'Ana Horvat',
  );
});

it('tells two of one name apart by their companies', () => {
  const names = called([
    finalist('a', 'Maria Silva'),
    finalist('b', 'Maria Silva'),
    finalist('c', 'Ana Horvat'),
  ]);
  expect([...names.values()]).toEqual([
    'Maria Silva (Company of a)',
    'Maria Silva (Company of b)',
    'Ana Horvat',
  ]);
});

it('has no name for those who were erased, however many they are', () => {
  expect([...called([finalist('a', ''), finalist('b', '')]).values()]).toEqual(['', '']);
});
