import { decodeProtectedHeader } from 'jose';
import { expect, it } from 'vitest';
import { sealTest } from './test-ballot.ts';

it('marks a test ballot in its header, by a version that no ballot has', async () => {
  const sealed = await sealTest('edition-2026', 'ballot-a', { 'test-1': { strategy: 3 } });
  const header = decodeProtectedHeader(sealed);
  expect(header).toMatchObject({
    alg: 'RSA-OAEP-256',
    enc: 'A256GCM',
    edition: 'edition-2026',
    ballot: 'ballot-a',
    version: 0,
    test: true,
  });
  expect(Object.keys(header)).toHaveLength(7);
  expect(sealed.length).toBeLessThan(12_000);
});

it('makes another key each time, which nobody keeps', async () => {
  const kids = await Promise.all(
    [1, 2].map(async () => decodeProtectedHeader(await sealTest('e', 'b', {})).kid),
  );
  expect(new Set(kids).size).toBe(2);
});
