import fc from 'fast-check';
import { expect, it } from 'vitest';
import { organisationData, partnershipData, scriptOf } from './json-ld.ts';

const place = { site: 'https://award.example', locale: 'es' };
const about = {
  names: [
    { language: 'EN', text: 'The council' },
    { language: 'ES', text: 'El consejo' },
  ],
  sources: [{ document: 'Report', paragraph: 12, url: null }],
  updatedAt: '2010-05-01T00:00:00Z',
};
const unodc = {
  id: 'organisation-unodc',
  name: 'Oficina',
  acronym: 'UNODC',
  kind: 'INTERGOVERNMENTAL' as const,
  country: null,
};
const whole = { ...about, ...unodc, place: null, websiteUrl: null, externalIds: [] };

it('says of a partnership what schema.org has a word for', () => {
  const data = partnershipData(
    {
      ...about,
      id: 'partnership-council',
      name: 'El consejo',
      summary: 'Reúne a empresas.',
      themes: ['PREVENTION'],
      countries: ['AT'],
      reach: 'WORLDWIDE' as const,
      startedOn: '2009',
      endedOn: null,
      participants: (['LEAD', 'PARTNER', 'SUPPORTER', 'HOST'] as const).map((role) => ({
        ...{ role, organisation: { ...unodc, id: role } },
      })),
    },
    place,
  );
  expect(data).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Project',
    '@id': 'https://award.example/en/directory/partnership-council/',
    url: 'https://award.example/es/directory/partnership-council/',
    alternateName: [{ '@language': 'en', '@value': 'The council' }],
    areaServed: [
      { '@type': 'Place', name: 'Worldwide' },
      { '@type': 'Country', identifier: 'AT' },
    ],
    foundingDate: '2009',
    // Nothing that the directory does not know: who leads need not have founded it, who supports or hosts it need not pay.
    member: [
      {
        ...{ '@type': 'OrganizationRole', roleName: 'lead' },
        member: { '@type': 'Organization', name: 'Oficina' },
      },
      { '@type': 'Organization', '@id': expect.stringContaining('/PARTNER/') as string },
      { '@type': 'OrganizationRole', roleName: 'host' },
    ],
    sponsor: [{ '@type': 'Organization' }],
    subjectOf: [{ name: 'Report', pagination: '§ 12' }],
  });
  for (const unknown of ['dissolutionDate', 'founder', 'funder']) {
    expect(data).not.toHaveProperty(unknown);
  }
});

it.each([
  ['PUBLIC', 'GovernmentOrganization'],
  // An association of companies is no corporation, a university no NGO, a platform no news medium.
  ...(['PRIVATE', 'CIVIL_SOCIETY', 'MEDIA', 'INTERGOVERNMENTAL'] as const).map(
    (kind) => [kind, 'Organization'] as const,
  ),
] as const)('says of an organisation no more than its kind does: %s is %s', (kind, type) => {
  expect(organisationData({ ...whole, kind }, place)).toMatchObject({
    '@type': type,
    alternateName: ['UNODC', { '@language': 'en' }, { '@language': 'es' }],
  });
});

it('says where an organisation sits and what others call it, as far as that is known', () => {
  expect(organisationData(whole, place)).not.toHaveProperty('sameAs');
  expect(organisationData(whole, place)).not.toHaveProperty('location');
  const externalIds = [{ register: 'WIKIDATA' as const, value: 'Q42' }];
  const known = { ...whole, place: 'Viena', websiteUrl: 'https://example.org', externalIds };
  expect(organisationData(known, place)).toMatchObject({
    location: 'Viena',
    sameAs: ['https://example.org', 'https://www.wikidata.org/wiki/Q42'],
  });
});

it('row 48: lets no text end the element that the data stands in', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const script = scriptOf({ text: `${text}</script><script>alert(1)</script><!--&` });
      const inside = script.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '');
      expect(inside).not.toMatch(/[<>&]/);
      expect((JSON.parse(inside) as { text: string }).text.startsWith(text)).toBe(true);
    }),
  );
});
