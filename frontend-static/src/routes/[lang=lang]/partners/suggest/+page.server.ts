import { m } from '#lib/paraglide/messages.js';

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  return {
    text: {
      title: m.suggest_title(),
      lead: m.suggest_lead(),
      noScripts: m.suggest_no_scripts(),
      name: m.suggest_name(),
      summary: m.suggest_summary(),
      summaryHint: m.suggest_summary_hint(),
      kind: m.suggest_kind(),
      themes: m.suggest_themes(),
      themesHint: m.suggest_themes_hint(),
      countries: m.suggest_countries(),
      countriesHint: m.suggest_countries_hint(),
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
      another: m.suggest_another(),
      failed: m.suggest_failed(),
      directory: m.entry_back(),
      errors: {
        name: m.suggest_error_name(),
        summary: m.suggest_error_summary(),
        kind: m.suggest_error_kind(),
        themes: m.suggest_error_themes(),
        countries: m.suggest_error_countries(),
        sourceUrl: m.suggest_error_source(),
        email: m.suggest_error_email(),
      },
    },
  };
}
