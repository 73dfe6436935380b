import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { roleName } from '#lib/directory/entry/labels.ts';
import type { ProposalsQuery } from '#lib/graphql/generated/organisation.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak } from '#tests/components/show.ts';
import { Paged } from '../staff/paged.svelte.ts';
import { troubleOf } from '../trouble.ts';
import Proposals from './Proposals.svelte';

type Proposal = ProposalsQuery['proposals']['edges'][number]['node'];

const council: Proposal = {
  ...{ id: 'correction-1', status: 'PENDING', proposedAt: '2027-01-01T00:00:00Z' },
  ...{ entry: 'partnership-a', name: 'Harbour council', language: 'EN', refusal: null },
  ...{ reason: 'We lead it.', sourceUrl: 'https://harbours.example' },
  values: [
    { field: 'PARTICIPANTS', text: 'LEAD:organisation-a PARTNER:organisation-gone' },
    { field: 'SUMMARY', text: 'Harbours and unions against trafficking' },
    { field: 'ENDED', text: '' },
  ],
  named: [{ id: 'organisation-a', name: 'Министерство транспорта', language: 'RU' }],
};
/** The room after it read these. */
function given(...proposals: Proposal[]) {
  const pageInfo = { hasNextPage: false, endCursor: null };
  const edges = proposals.map((node) => ({ node }));
  const list = new Paged<Proposal>(() => Promise.resolve({ edges, pageInfo }));
  void list.first();
  return { list, meet: troubleOf, did: () => undefined };
}

describe('what an organisation proposed', () => {
  inEveryState(Proposals, {
    'one that waits and one that was refused': ({ long }) =>
      given(council, {
        ...{ ...council, id: 'correction-2', name: long },
        ...{ status: 'REFUSED', refusal: 'WRONG' },
      }),
    'nothing yet': () => given(),
  });

  it('names the organisations that it would put into an entry, in their language', async () => {
    speak('en');
    await show(Proposals, given(council));
    const ministry = page.getByText('Министерство транспорта');
    await expect.element(ministry).toHaveAttribute('lang', 'ru');
    const item = page.getByRole('listitem').filter({ has: ministry });
    await expect.element(item).toMatchTextContent(`${roleName('LEAD')}: Министерство транспорта`);
    const gone = page.getByRole('listitem').filter({ hasText: 'organisation-gone' });
    await expect.element(gone).toMatchTextContent(roleName('PARTNER'));
    await expect
      .element(page.getByText('Harbours and unions against trafficking'))
      .toHaveAttribute('lang', 'en');
    await expect.element(page.getByRole('definition').last()).toHaveTextContent('–');
    await expect.element(page.getByText(m.field_PARTICIPANTS())).toBeVisible();
  });
});
