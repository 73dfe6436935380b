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

it('says of a partnership what schema.org has a word for', () => {
  const data = partnershipData(
    {
      ...about,
      id: 'partnership-council',
      name: 'El consejo',
      summary: 'Reúne a empresas.',
      themes: ['PREVENTION'],
      countries: ['AT'],
      startedOn: '2009',
      endedOn: null,
      participants: [{ role: 'LEAD', organisation: unodc }],
    },
    place,
  );
  expect(data).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Project',
    '@id': 'https://award.example/en/directory/partnership-council/',
    url: 'https://award.example/es/directory/partnership-council/',
    alternateName: [{ '@language': 'en', '@value': 'The council' }],
    areaServed: [{ '@type': 'Country', identifier: 'AT' }],
    foundingDate: '2009',
    founder: [{ '@type': 'Organization', name: 'Oficina' }],
    subjectOf: [{ name: 'Report', pagination: '§ 12' }],
  });
  expect(data).not.toHaveProperty('dissolutionDate');
});

it('says of an organisation which kind it is', () => {
  expect(organisationData({ ...about, ...unodc, kind: 'CIVIL_SOCIETY' }, place)).toMatchObject({
    '@type': 'NGO',
    alternateName: ['UNODC', { '@language': 'en' }, { '@language': 'es' }],
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
