import { sentences } from '#lib/i18n/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import { explainWords } from '#lib/result/explain-words.ts';
import { methodNames } from '#lib/result/method-names.ts';
import { RECEIPT_LENGTH } from '#lib/verify/receipts.ts';

/** What is said of how a vote came out, wherever a record is shown; read when the page is prerendered. */
export function placesText() {
  return {
    result: m.verify_result(),
    columns: { finalist: m.verify_finalist(), place: m.verify_place(), why: m.verify_why() },
    explain: explainWords(),
    totals: m.verify_totals(),
    totalsPairs: m.verify_totals_pairs(),
    totalsMean: m.verify_totals_mean(),
    totalsMedian: m.verify_totals_median(),
    first: m.verify_totals_first(),
    second: m.verify_totals_second(),
    votesFirst: m.verify_totals_votes_first(),
    votesSecond: m.verify_totals_votes_second(),
    even: m.verify_totals_even(),
    jurors: m.verify_totals_jurors(),
    mean: m.verify_totals_mean_column(),
    level: m.verify_totals_level({ level: '{level}' }),
    tooFew: m.verify_totals_too_few(),
  };
}

/** Which ballots count without some finalists, wherever a record is shown. */
function lateText() {
  return {
    title: m.verify_late(),
    lead: m.verify_late_lead(),
    without: m.verify_late_without({ finalists: '{finalists}' }),
    finalist: m.explain_finalist({ letter: '{letter}' }),
  };
}

/** Which finalist of a record a laureate is. */
function laureateText() {
  return {
    is: m.verify_laureate({ name: '{name}', finalist: '{finalist}', place: '{place}' }),
    passedOver: m.verify_laureate_passed_over({ finalists: '{finalists}' }),
    notFirst: m.verify_laureate_not_first({ finalists: '{finalists}' }),
    unknown: m.verify_laureate_unknown({ name: '{name}' }),
    ids: m.verify_laureate_ids(),
    finalist: m.explain_finalist({ letter: '{letter}' }),
  };
}

/** What the laureates' page says to tell how a jury decided. */
export function whyText() {
  return {
    title: m.laureates_why(),
    lead: m.laureates_why_lead(),
    count: m.award_count_title(),
    failed: m.laureates_why_failed(),
    holdsNot: m.laureates_why_holds_not({ step: '{step}' }),
    fetching: m.verify_fetching(),
    verifying: m.verify_verifying(),
    verified: m.laureates_why_verified(),
    places: placesText(),
    late: lateText(),
    laureate: laureateText(),
  };
}

/** How far a verification is, and what came of each section. */
export function sectionsText() {
  return {
    sections: {
      '2.1': m.verify_section_1(),
      '2.2': m.verify_section_2(),
      '2.3': m.verify_section_3(),
      '2.4': m.verify_section_4(),
      '2.5': m.verify_section_5(),
      '2.6': m.verify_section_6(),
      '2.7': m.verify_section_7(),
      '2.8': m.verify_section_8(),
      '2.9': m.verify_section_9(),
    },
    holds: m.verify_holds(),
    fails: m.verify_fails({ step: '{step}', about: '{about}' }),
    now: m.verify_now(),
    waiting: m.verify_waiting(),
    notCompared: m.verify_not_compared(),
    verifying: m.verify_verifying(),
    fetching: m.verify_fetching(),
  };
}

/** That there is no record yet, and when there will be one. */
const publishedNone = (): string =>
  sentences([m.verify_published_none(), m.verify_published_when()]);

/** What the page that verifies says. */
export function verifyText() {
  return {
    title: m.verify_title(),
    lead: m.verify_lead(),
    offline: m.verify_offline(),
    noScripts: m.verify_no_scripts({ command: './run verify record.json' }),
    contents: m.verify_contents(),
    record: {
      ...sectionsText(),
      title: m.verify_record(),
      lead: m.verify_record_lead(),
      published: m.verify_published(),
      publishedNone: publishedNone(),
      publishedFailed: m.verify_published_failed(),
      absent: m.verify_record_absent(),
      failed: m.verify_record_failed(),
      check: m.verify_check(),
      file: m.verify_file(),
      fileHint: m.verify_file_hint(),
      all: m.verify_all(),
      allHere: m.verify_all_here({ passed: '{passed}', all: '{all}' }),
      notAll: m.verify_not_all(),
      notMailed: m.verify_not_mailed(),
      compareNow: m.verify_compare_now(),
      unread: m.verify_unread(),
      doNow: m.verify_do_now(),
      steps: m.verify_steps(),
      save: m.verify_save(),
      facts: m.verify_facts(),
      edition: m.verify_edition(),
      method: m.award_rule_method(),
      methods: methodNames(),
      seats: m.verify_seats(),
      voted: m.verify_voted(),
      lateRecusals: m.verify_late(),
      quorum: m.award_rule_quorum(),
      trustees: m.verify_trustees(),
      trusteesService: m.verify_trustees_service(),
      trusteesShared: m.verify_trustees_shared({
        threshold: '{threshold}',
        trustees: '{trustees}',
      }),
      promises: m.verify_promises(),
      limits: m.award_limits(),
      count: m.award_count_title(),
      places: placesText(),
    },
    late: lateText(),
    laureate: laureateText(),
    mailed: {
      title: m.verify_mailed(),
      lead: m.verify_mailed_lead(),
      ruleHash: m.verify_rule_hash(),
      keyFingerprint: m.verify_key_fingerprint(),
      head: m.verify_head(),
      recordHash: m.verify_record_hash(),
      paste: m.verify_paste({ what: '{what}' }),
      same: m.verify_same(),
      other: m.verify_other(),
    },
    receipt: {
      title: m.verify_receipt(),
      label: m.verify_receipt_label(),
      hint: m.verify_receipt_hint({ length: RECEIPT_LENGTH }),
      find: m.verify_receipt_find(),
      found: m.verify_receipt_found(),
      foundWithout: m.verify_receipt_found_without({ finalists: '{finalists}' }),
      unproven: m.verify_receipt_unproven(),
      absent: m.verify_receipt_absent(),
      incomplete: m.verify_receipt_incomplete({ length: RECEIPT_LENGTH }),
      first: m.verify_receipt_first(),
      none: publishedNone(),
      finalist: m.explain_finalist({ letter: '{letter}' }),
    },
    opened: {
      title: m.verify_opened(),
      lead: m.verify_opened_lead(),
      file: m.verify_opened_file(),
      paste: m.verify_opened_paste(),
      check: m.verify_opened_check(),
      checking: m.verify_opened_checking(),
      empty: m.verify_opened_empty(),
      refused: m.verify_opened_refused({ why: '{why}' }),
      failed: m.verify_opened_failed(),
      holds: m.verify_opened_holds(),
      compare: m.verify_opened_compare(),
      receipt: m.verify_opened_receipt(),
      ruleHash: m.verify_rule_hash(),
      keyFingerprint: m.verify_key_fingerprint(),
      test: m.verify_opened_test(),
      order: m.verify_opened_order(),
      noOrder: m.verify_opened_no_order(),
      pairs: m.verify_opened_pairs(),
      above: m.verify_opened_above({ one: '{one}', other: '{other}' }),
      even: m.verify_opened_even({ one: '{one}', other: '{other}' }),
      levels: m.verify_opened_levels(),
      none: m.verify_opened_none(),
      finalist: m.explain_finalist({ letter: '{letter}' }),
      unrated: m.verify_opened_unrated(),
    },
  };
}

export type VerifyText = ReturnType<typeof verifyText>;
export type WhyText = ReturnType<typeof whyText>;
export type PlacesText = ReturnType<typeof placesText>;
export type LaureateText = ReturnType<typeof laureateText>;
export type LateText = ReturnType<typeof lateText>;
export type SectionsText = ReturnType<typeof sectionsText>;
