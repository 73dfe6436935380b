import { number } from '#lib/i18n/format.ts';
import { OrganisationRules, SuggestionRules } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { listErrors, listText } from '#lib/suggestion/lists/list-text.ts';
import { organisationText } from '#lib/suggestion/organisation-text.ts';
import { bounds, entryErrors, wholeRefusals } from '#lib/suggestion/text.server.ts';

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  return {
    text: {
      title: m.suggest_title(),
      lead: m.suggest_lead(),
      noScripts: m.suggest_no_scripts(),
      name: m.suggest_name(),
      summary: m.suggest_summary(),
      summaryHint: m.suggest_summary_hint({
        least: number(SuggestionRules.SHORTEST_SUMMARY),
        most: SuggestionRules.LONGEST_SUMMARY,
      }),
      kind: m.suggest_kind(),
      themes: m.suggest_themes(),
      themesHint: m.suggest_themes_hint(),
      countries: m.suggest_countries(),
      countriesHint: m.suggest_countries_hint(),
      worldwide: m.suggest_worldwide(),
      source: m.suggest_source(),
      sourceHint: m.suggest_source_hint(),
      email: m.suggest_email(),
      emailHint: m.suggest_email_hint(),
      trap: m.suggest_trap(),
      duplicates: m.suggest_duplicates(),
      duplicatesText: m.suggest_duplicates_text(),
      send: m.suggest_send(),
      sent: m.suggest_sent(),
      tracking: m.suggest_tracking(),
      track: m.track_link(),
      another: m.suggest_another(),
      failed: m.suggest_failed(),
      directory: m.entry_back(),
      ...organisationText(),
      ...listText(),
      within: { ...organisationText().within, ...listErrors() },
      ...bounds,
      ...wholeRefusals(),
      errors: {
        ...entryErrors(),
        kind: m.suggest_error_kind(),
        themes: m.suggest_error_themes(),
        ...listErrors(),
        sourceUrl: m.suggest_error_source(),
        email: m.suggest_error_email(),
        participants: m.suggest_participants_hint({ most: OrganisationRules.MOST_PARTICIPANTS }),
      },
    },
  };
}
