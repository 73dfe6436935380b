import { number } from '#lib/i18n/format.ts';
import { CorrectionRules, MailAddress, OrganisationRules, SuggestionRules } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { refusalText } from '#lib/rooms/refusals.ts';
import { listText } from './lists/list-text.ts';
import { organisationBounds } from './organisation-text.ts';

/** Most characters of what both forms ask for. */
const longest = {
  name: SuggestionRules.LONGEST_NAME,
  summary: SuggestionRules.LONGEST_SUMMARY,
  sourceUrl: SuggestionRules.LONGEST_URL,
  email: MailAddress.LONGEST,
};

/** The fewest and most of what both forms ask for, as the room has them. */
export const bounds = {
  longest,
  shortest: {
    name: SuggestionRules.SHORTEST_NAME,
    summary: SuggestionRules.SHORTEST_SUMMARY,
    otherName: OrganisationRules.SHORTEST_NAME,
  },
  mostCountries: SuggestionRules.MOST_COUNTRIES,
};

/** The same for a correction. */
export const correctionBounds = {
  ...bounds,
  longest: {
    ...longest,
    acronym: CorrectionRules.LONGEST_ACRONYM,
    place: OrganisationRules.LONGEST_PLACE,
    reason: CorrectionRules.LONGEST_REASON,
  },
};

/** What both forms say of a field of an entry that is not as it must be. */
export function entryErrors() {
  return {
    name: m.suggest_error_name({
      least: number(SuggestionRules.SHORTEST_NAME),
      most: SuggestionRules.LONGEST_NAME,
    }),
    summary: m.suggest_error_summary({
      least: number(SuggestionRules.SHORTEST_SUMMARY),
      most: SuggestionRules.LONGEST_SUMMARY,
    }),
    countries: m.suggest_error_countries({ most: SuggestionRules.MOST_COUNTRIES }),
  };
}

/** What both forms say of what is refused as a whole. */
export function wholeRefusals() {
  const codes = [
    'INVALID_KEY',
    'KEY_REUSED',
    'NOT_FOUND',
    'NOTHING_CHANGED',
    'TOO_MANY_SUGGESTIONS',
    'TOO_MANY_SUGGESTIONS_TODAY',
  ];
  return {
    refusals: {
      ...Object.fromEntries(codes.map((code) => [code, refusalText(code)])),
      LOOKS_AUTOMATED: m.suggest_trap(),
    },
    refused: m.refusal_other({ code: '{code}' }),
  };
}

/** What the form of a correction says: read when a page is prerendered, so that a reader fetches it in one language. */
export function correctionText() {
  return {
    title: m.correct_title(),
    lead: m.correct_lead(),
    noScripts: m.suggest_no_scripts(),
    none: m.correct_none(),
    directory: m.entry_back(),
    name: m.directory_name(),
    summary: m.suggest_summary(),
    kind: m.suggest_kind(),
    themes: m.suggest_themes(),
    countries: m.suggest_countries(),
    country: m.directory_country(),
    worldwide: m.suggest_worldwide(),
    seat: m.entry_seat(),
    noSeat: m.directory_not_stated(),
    startedOn: m.entry_began(),
    endedOn: m.entry_ended(),
    dateHint: m.correct_date_hint(),
    organisationName: m.suggest_organisation_name(),
    organisationKind: m.entry_organisation_kind(),
    organisationBounds,
    place: m.entry_place(),
    website: m.entry_website(),
    ids: m.entry_external_ids(),
    idsHint: m.suggest_ids_hint(),
    participants: m.entry_participants(),
    ...listText(),
    reason: m.correct_reason(),
    source: m.suggest_source(),
    sourceHint: m.suggest_source_hint(),
    email: m.suggest_email(),
    emailHint: m.suggest_email_hint(),
    trap: m.suggest_trap(),
    send: m.correct_send(),
    sent: m.correct_sent(),
    sentText: m.correct_sent_text(),
    tracking: m.suggest_tracking(),
    track: m.track_link(),
    failed: m.suggest_failed(),
    nothing: m.correct_nothing(),
    ...correctionBounds,
    ...wholeRefusals(),
    errors: {
      ...entryErrors(),
      themes: m.suggest_error_themes(),
      startedOn: m.correct_error_date(),
      endedOn: m.correct_error_date(),
      acronym: m.correct_error_acronym({ most: CorrectionRules.LONGEST_ACRONYM }),
      place: m.suggest_error_place({ most: OrganisationRules.LONGEST_PLACE }),
      websiteUrl: m.suggest_error_source(),
      externalIds: m.refusal_INVALID_IDENTIFIER(),
      industries: '',
      participants: m.correct_error_participants(),
      relations: m.correct_error_relations(),
      otherNames: m.correct_error_names({
        least: number(OrganisationRules.SHORTEST_NAME),
        most: SuggestionRules.LONGEST_NAME,
      }),
      reason: m.correct_error_reason({ most: CorrectionRules.LONGEST_REASON }),
      sourceUrl: m.suggest_error_source(),
      email: m.suggest_error_email(),
    },
  };
}

export type CorrectionText = ReturnType<typeof correctionText>;
