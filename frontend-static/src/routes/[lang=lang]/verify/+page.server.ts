import { number } from '#lib/i18n/format.ts';
import { FrozenRule } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { ballotsShownWords } from '#lib/result/ballots-words.ts';
import { explainWords } from '#lib/result/explain-words.ts';
import { problemWords } from '#lib/result/problem-words.ts';
import { methodNames } from '#lib/verify/method-names.server.ts';
import { RECEIPT_LENGTH } from '#lib/verify/receipts.ts';

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  return {
    text: {
      title: m.verify_title(),
      lead: m.verify_lead(),
      offline: m.verify_offline(),
      noScripts: m.verify_no_scripts(),
      choose: m.verify_choose(),
      published: m.verify_published(),
      publishedNone: m.verify_published_none(),
      publishedFailed: m.verify_published_failed(),
      count: m.verify_count(),
      save: m.verify_save(),
      file: m.verify_file(),
      fileHint: m.verify_file_hint(),
      all: m.verify_all(),
      notAll: m.verify_not_all(),
      unread: m.verify_unread(),
      checks: m.verify_checks(),
      outcomes: {
        passed: m.verify_passed(),
        failed: m.verify_failed(),
        impossible: m.verify_impossible(),
      },
      subjects: {
        FORM: m.verify_form(),
        RULE: m.verify_rule(),
        PUBLISHED_RULE: m.verify_published_rule(),
        LOT: m.verify_lot(),
        RECEIPTS: m.verify_receipts(),
        CHAIN: m.verify_chain(),
        NUMBERS: m.verify_numbers(),
        DISCLOSURE: m.verify_disclosure(),
        RANKING: m.verify_ranking(),
      },
      held: {
        levels: m.verify_held_levels({ least: FrozenRule.LEVELS_PUBLISHED_FROM }),
        orderings: m.verify_held_orderings({ least: number(FrozenRule.ORDERINGS_PUBLISHED_FROM) }),
        ballots: m.verify_held_ballots(),
        medians: m.verify_held_medians(),
      },
      earlier: m.verify_earlier(),
      where: m.verify_where(),
      says: m.verify_says(),
      is: m.verify_is(),
      result: m.verify_result(),
      columns: {
        finalist: m.verify_finalist(),
        place: m.verify_place(),
        why: m.verify_why(),
      },
      ballots: m.verify_ballots(),
      method: m.award_rule_method(),
      methods: methodNames(),
      quorum: m.award_rule_quorum(),
      ruleHash: m.award_rule_hash(),
      head: m.verify_head(),
      explain: explainWords(),
      shown: m.ballots_rule(),
      shownWords: ballotsShownWords(),
      setAside: m.verify_set_aside(),
      setAsideNone: m.verify_set_aside_none(),
      problems: problemWords(),
      receipt: {
        title: m.verify_receipt(),
        label: m.verify_receipt_label(),
        hint: m.verify_receipt_hint({ length: RECEIPT_LENGTH }),
        find: m.verify_receipt_find(),
        found: m.verify_receipt_found(),
        absent: m.verify_receipt_absent(),
        incomplete: m.verify_receipt_incomplete({ length: RECEIPT_LENGTH }),
        aside: m.verify_receipt_aside(),
      },
    },
  };
}
