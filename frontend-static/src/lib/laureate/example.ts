/** A laureate as tests show one. */
import { laureateText } from '#lib/server/laureate/laureate-text.ts';
import type { ToldPortrait } from './portrait.ts';
import type { EditionOf, Laureate, PublicEdition, Story } from './told.ts';

export const edition: EditionOf = {
  id: 'edition-2026',
  year: 2026,
  name: 'The award 2026',
  timeZone: 'Europe/Vienna',
  publicAt: '2027-08-01T10:00:00Z',
  sample: false,
};
export const laureate: Laureate = {
  id: 'nomination-a',
  name: 'Amina Example',
  role: 'Chief executive',
  company: 'Example & Co',
  country: 'KE',
  category: null,
  citation: 'For work that others can follow.',
  citationLanguage: 'EN',
};
export const announced: PublicEdition = {
  ...edition,
  state: 'ANNOUNCED',
  decisionRule: null,
  laureates: [laureate],
};
export const story: Story = {
  story: {
    language: 'EN',
    text: 'She began early.\n\n## Then\n\n- One\n- [Two](https://example.org/)\n\n[[Left]]',
  },
  deeds: { language: 'AR', text: 'سألت الموردين.' },
  ceremonyOn: '2027-12-02',
  ceremonyPlace: { language: 'EN', text: 'Vienna' },
  ceremony: null,
};
export const portrait: ToldPortrait = {
  path: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 5"/%3E',
  width: 400,
  height: 500,
  alternative: { language: 'AR', text: 'أمينة عند المنصة' },
  credit: 'P. Photographer',
  licence: 'CC_BY',
};
export const shown = () => ({ text: laureateText(), edition, laureate, story });
