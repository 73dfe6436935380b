/** Which pictures the site has for links to its pages, and what each says in the language of the page that is prerendered. */
import { isolated } from '#lib/i18n/isolated.ts';
import { country } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Laureate, PublicEdition } from '#lib/laureate/told.ts';
import { LICENCES } from '#lib/laureate/portrait.ts';
import {
  announced,
  portraitOf,
  years,
  type KnownPortrait,
} from '#lib/server/laureate/announced.ts';
import type { Pictured, Said } from './picture.ts';

const LAUREATE = 'laureate-';

/** Their names, which are the same in each language. */
export const names: readonly string[] = [
  'award',
  'laureates',
  ...years().map((year) => LAUREATE + year),
];

/** The name of a page's picture, by its address: a laureate's own where they were known when the site was built. */
export function pictureOf(path: string): string {
  const [, below] = /^\/\w+\/laureates\/(.*)$/.exec(path) ?? [];
  if (below === undefined) return 'award';
  const [, year = ''] = /^(\d+)\/1\/$/.exec(below) ?? [];
  return names.includes(LAUREATE + year) ? LAUREATE + year : 'laureates';
}

/** What the picture of a laureate says. */
export function ofLaureate(edition: PublicEdition, laureate: Laureate): Said {
  const of = [laureate.role, laureate.company, laureate.country && country(laureate.country)];
  return {
    of: edition.name,
    above: m.laureate_title(),
    title: laureate.name,
    below: of.flatMap((one) => (one ? isolated(one) : [])).join('\u00a0· '),
  };
}

/** What a picture says. */
export function saidIn(name: string): Said {
  const edition = announced(name.slice(LAUREATE.length));
  const laureate = edition?.laureates[0];
  if (edition && laureate) return ofLaureate(edition, laureate);
  return name === 'laureates'
    ? { of: m.site_name(), title: m.laureates_title() }
    : { title: m.site_name(), below: m.site_kind() };
}

/** A portrait with whom to name for it. */
export const pictured = ({ picture, credit, licence }: KnownPortrait): Pictured => ({
  jpeg: picture,
  by: [m.picture_by({ credit: isolated(credit) }), LICENCES[licence].name]
    .filter(Boolean)
    .join(' · '),
});

/** The laureate's portrait in a picture; nothing without one. */
export function portraitIn(name: string): Pictured | undefined {
  const edition = announced(name.slice(LAUREATE.length));
  const known = edition && portraitOf(edition);
  return known ? pictured(known) : undefined;
}
