import { m } from '#lib/paraglide/messages.js';

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export const load = () => ({
  text: {
    title: m.track_title(),
    lead: m.track_lead(),
    noScripts: m.suggest_no_scripts(),
    number: m.suggest_tracking(),
    show: m.track_do(),
    none: m.track_none(),
    failed: m.track_failed(),
    received: m.track_received({ date: '{date}' }),
    status: {
      PENDING: m.track_PENDING(),
      ACCEPTED: m.track_ACCEPTED(),
      REFUSED: m.track_REFUSED(),
      WITHDRAWN: m.track_WITHDRAWN(),
    },
    directory: m.entry_back(),
  },
});
