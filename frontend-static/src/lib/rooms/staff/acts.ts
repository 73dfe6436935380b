/** The words of the audit log, in the reader's language. */
import { m } from '#lib/paraglide/messages.js';

const ACTS: Readonly<Record<string, () => string>> = {
  ADVICE_OPENED: m.act_ADVICE_OPENED,
  ADVISER_INVITED: m.act_ADVISER_INVITED,
  ASSESSMENT_SUBMITTED: m.act_ASSESSMENT_SUBMITTED,
  BALLOTS_COUNTED: m.act_BALLOTS_COUNTED,
  BALLOT_SET_ASIDE: m.act_BALLOT_SET_ASIDE,
  CALENDAR_SET: m.act_CALENDAR_SET,
  CALL_CLOSED: m.act_CALL_CLOSED,
  CALL_OPENED: m.act_CALL_OPENED,
  CONFIRMATION_LAPSED: m.act_CONFIRMATION_LAPSED,
  CONFLICTS_DECLARED: m.act_CONFLICTS_DECLARED,
  CONSENT_GIVEN: m.act_CONSENT_GIVEN,
  CONSENT_RECORDED: m.act_CONSENT_RECORDED,
  COUNT_CONFIRMED: m.act_COUNT_CONFIRMED,
  COUNT_STOPPED: m.act_COUNT_STOPPED,
  CRITERIA_SET: m.act_CRITERIA_SET,
  EDITION_LOADED: m.act_EDITION_LOADED,
  EDITION_PREPARED: m.act_EDITION_PREPARED,
  JUROR_INVITED: m.act_JUROR_INVITED,
  JUROR_RECUSED: m.act_JUROR_RECUSED,
  LAUREATE_ANNOUNCED: m.act_LAUREATE_ANNOUNCED,
  LINK_REISSUED: m.act_LINK_REISSUED,
  NEXT_EDITION_PREPARED: m.act_NEXT_EDITION_PREPARED,
  NOMINATION_DECLINED: m.act_NOMINATION_DECLINED,
  NOMINATION_EXTENDED: m.act_NOMINATION_EXTENDED,
  NOMINATION_FOUND_ELIGIBLE: m.act_NOMINATION_FOUND_ELIGIBLE,
  NOMINATION_FOUND_INELIGIBLE: m.act_NOMINATION_FOUND_INELIGIBLE,
  NOMINATION_SUBMITTED: m.act_NOMINATION_SUBMITTED,
  NOMINATION_WITHDRAWN: m.act_NOMINATION_WITHDRAWN,
  NOMINATION_TERMS_CHANGED: m.act_NOMINATION_TERMS_CHANGED,
  NOMINEE_ASKED_ANEW: m.act_NOMINEE_ASKED_ANEW,
  PASSKEY_ENROLLED: m.act_PASSKEY_ENROLLED,
  PERSONAL_DATA_ERASED: m.act_PERSONAL_DATA_ERASED,
  PERSONAL_DATA_EXPORTED: m.act_PERSONAL_DATA_EXPORTED,
  RECEIPTS_FIXED: m.act_RECEIPTS_FIXED,
  RECOVERY_CODE_USED: m.act_RECOVERY_CODE_USED,
  SCREENING_PROPOSED: m.act_SCREENING_PROPOSED,
  SCREENING_UNDONE: m.act_SCREENING_UNDONE,
  SETTING_ASIDE_CONFIRMED: m.act_SETTING_ASIDE_CONFIRMED,
  SHORTLIST_RECORDED: m.act_SHORTLIST_RECORDED,
  TEXTS_SET: m.act_TEXTS_SET,
  VOTING_CLOSED: m.act_VOTING_CLOSED,
  VOTING_OPENED: m.act_VOTING_OPENED,
};

const ACTORS: Readonly<Record<string, () => string>> = {
  ADVISER: m.log_actor_ADVISER,
  JUROR: m.log_actor_JUROR,
  NOMINATOR: m.log_actor_NOMINATOR,
  NOMINEE: m.log_actor_NOMINEE,
  SECRETARIAT: m.log_actor_SECRETARIAT,
  clock: m.log_actor_clock,
  count: m.log_actor_count,
  seed: m.log_actor_seed,
};

/** The acts that have words. */
export const KNOWN_ACTS: readonly string[] = Object.keys(ACTS);

/** What was done; an act without words is shown as it is. */
export const actText = (act: string): string => ACTS[act]?.() ?? act;

/** Who did it: the words of a role or a worker, and the identifier of a person. */
export function actorText(actor: string): { who: string; id: string | null } {
  const [who = '', id = null] = actor.split(':');
  return { who: ACTORS[who]?.() ?? who, id };
}
