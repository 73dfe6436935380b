import { number } from '#lib/i18n/format.ts';
import { CorrectionRules, OrganisationRules, SuggestionRules } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ListField, OrganisationField } from './organisation.ts';

/** The fewest and most of what is asked for of an organisation, as the room has them. */
export const organisationBounds = {
  least: OrganisationRules.SHORTEST_NAME,
  most: SuggestionRules.LONGEST_NAME,
  place: OrganisationRules.LONGEST_PLACE,
  acronym: CorrectionRules.LONGEST_ACRONYM,
};

/** What forms say of organisations. */
export function organisationText() {
  const within: Record<Exclude<OrganisationField, 'acronym' | ListField>, string> = {
    name: m.suggest_error_organisation_name({
      least: number(OrganisationRules.SHORTEST_NAME),
      most: SuggestionRules.LONGEST_NAME,
    }),
    kind: m.suggest_error_organisation_kind(),
    country: m.refusal_INVALID_COUNTRY(),
    place: m.suggest_error_place({ most: OrganisationRules.LONGEST_PLACE }),
    websiteUrl: m.suggest_error_source(),
    externalIds: m.refusal_INVALID_IDENTIFIER(),
    role: m.suggest_error_role(),
    organisation: m.refusal_NAMED_TWICE(),
  };
  return {
    participants: m.entry_participants(),
    participantsHint: m.suggest_participants_hint({ most: OrganisationRules.MOST_PARTICIPANTS }),
    nth: m.suggest_participant_nth({ number: '{number}' }),
    add: m.suggest_participant_add(),
    remove: m.suggest_participant_remove(),
    inDirectory: m.lookalike_organisations(),
    use: m.suggest_participant_use({ name: '{name}' }),
    other: m.suggest_participant_other(),
    role: m.entry_role(),
    organisationName: m.suggest_organisation_name(),
    organisationKind: m.entry_organisation_kind(),
    seat: m.entry_seat(),
    noSeat: m.directory_not_stated(),
    place: m.entry_place(),
    website: m.entry_website(),
    ids: m.entry_external_ids(),
    idsHint: m.suggest_ids_hint(),
    mostParticipants: OrganisationRules.MOST_PARTICIPANTS,
    organisationBounds,
    within,
  };
}

export type OrganisationText = ReturnType<typeof organisationText>;
