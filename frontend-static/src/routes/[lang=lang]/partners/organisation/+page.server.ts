import { m } from '#lib/paraglide/messages.js';
import { listErrors, listText } from '#lib/suggestion/lists/list-text.ts';
import { organisationText } from '#lib/suggestion/organisation-text.ts';
import { bounds, wholeRefusals } from '#lib/suggestion/text.server.ts';

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  return {
    text: {
      title: m.suggest_organisation_title(),
      lead: m.suggest_organisation_lead(),
      noScripts: m.suggest_no_scripts(),
      source: m.suggest_source(),
      sourceHint: m.suggest_source_hint(),
      email: m.suggest_email(),
      emailHint: m.suggest_email_hint(),
      trap: m.suggest_trap(),
      send: m.suggest_send(),
      sent: m.suggest_sent(),
      tracking: m.suggest_tracking(),
      track: m.track_link(),
      another: m.suggest_another(),
      failed: m.suggest_failed(),
      directory: m.organisations_back(),
      ...organisationText(),
      ...listText(),
      within: { ...organisationText().within, ...listErrors() },
      ...bounds,
      ...wholeRefusals(),
      errors: {
        sourceUrl: m.suggest_error_source(),
        email: m.suggest_error_email(),
      },
    },
  };
}
