import { expect, it } from 'vitest';
import { packagesOf } from './worker-licences.ts';

it('the packages of a worker are those of its modules, each once', () => {
  expect(
    packagesOf([
      '/site/src/lib/vote/group.ts',
      '/site/node_modules/@noble/curves/nist.js',
      '/site/node_modules/@noble/curves/abstract/curve.js',
      'C:\\site\\node_modules\\plain\\index.js',
      '\0virtual',
    ]),
  ).toEqual(['@noble/curves', 'plain']);
});
