/** What the secretariat wrote of a laureate, as it is read. */
import type { LaureatePageQuery } from '#lib/graphql/generated/public-laureate.ts';

export type Story = NonNullable<LaureatePageQuery['laureateStory']>;
export type ToldText = NonNullable<Story['story']>;
export type PublicEdition = NonNullable<LaureatePageQuery['edition']>;
export type Laureate = PublicEdition['laureates'][number];

/** An edition as much as a laureate's page says of it. */
export type EditionOf = Pick<
  PublicEdition,
  'id' | 'year' | 'name' | 'timeZone' | 'publicAt' | 'sample'
>;
