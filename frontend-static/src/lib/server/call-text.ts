import { m } from '#lib/paraglide/messages.js';

/** What stands above and around the call on the home page, in the language of the page that is prerendered. */
export function callText() {
  return {
    title: m.home_title(),
    lead: m.home_lead(),
    kind: m.site_kind(),
    statusTitle: m.status_heading(),
    statusSub: m.status_sub(),
    checkLink: m.home_check_link(),
    trustLink: m.award_trust(),
  };
}
