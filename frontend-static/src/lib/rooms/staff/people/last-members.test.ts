import { expect, it } from 'vitest';
import { offered } from './last-members.ts';

it('offers who is not invited to this edition yet, however the address is written', () => {
  const last = [{ email: 'ada@example.org' }, { email: 'Bo@Example.org' }, { email: 'cy@x.org' }];
  expect(offered(last, [])).toEqual(last);
  expect(offered(last, [{ email: ' bo@example.ORG' }, { email: 'new@example.org' }])).toEqual([
    { email: 'ada@example.org' },
    { email: 'cy@x.org' },
  ]);
});
