import type { PartnershipKind, Reach, Theme } from '#lib/graphql/generated/public.ts';
import { country, inOrder, partialDate, partialRange } from '#lib/i18n/format.ts';
import { isTag } from './entry/tags.ts';
import { m } from '#lib/paraglide/messages.js';

const kinds: Record<PartnershipKind, () => string> = {
  STRATEGIC_PARTNERSHIP: m.kind_strategic_partnership,
  THINK_TANK: m.kind_think_tank,
  CODE_OF_CONDUCT: m.kind_code_of_conduct,
  JOINT_PROGRAMME: m.kind_joint_programme,
  CAMPAIGN: m.kind_campaign,
  TRAINING: m.kind_training,
  REINTEGRATION: m.kind_reintegration,
  COUNCIL: m.kind_council,
  CONFERENCE: m.kind_conference,
  RESEARCH: m.kind_research,
  EXHIBITION_OR_MEDIA: m.kind_exhibition_or_media,
  AWARD: m.kind_award,
};

const themes: Record<Theme, () => string> = {
  PREVENTION: m.theme_prevention,
  PROTECTION: m.theme_protection,
  PROSECUTION: m.theme_prosecution,
};

/** Every kind of partnership, in the order of the schema. */
export const allKinds = Object.keys(kinds) as PartnershipKind[];

/** Every theme. */
export const allThemes = Object.keys(themes) as Theme[];

/** A kind of partnership in words. */
export function kindName(kind: PartnershipKind): string {
  if (import.meta.env.SSR && isTag(kind)) return kind;
  return kinds[kind]();
}

/** A theme in words. */
export function themeName(theme: Theme): string {
  if (import.meta.env.SSR && isTag(theme)) return theme;
  return themes[theme]();
}

/** Where a partnership acts, as far as its sources say: nothing where they do not. */
export function places(entry: { countries: readonly string[]; reach: Reach }): string[] {
  const everywhere = entry.reach === 'WORLDWIDE' ? [m.directory_worldwide()] : [];
  return [...everywhere, ...countryNames(entry.countries)];
}

/** The names of countries in the order of the language. */
function countryNames(codes: readonly string[]): string[] {
  return inOrder(
    codes.map((code) => country(code)),
    (name) => name,
  );
}

/** When a partnership began and ended, as far as its source says; empty when it says nothing. */
export function period(entry: { startedOn: string | null; endedOn: string | null }): string {
  const { startedOn, endedOn } = entry;
  if (startedOn && endedOn && startedOn !== endedOn) {
    return partialRange(startedOn, endedOn);
  }
  const only = startedOn ?? endedOn;
  return only ? partialDate(only) : '';
}
