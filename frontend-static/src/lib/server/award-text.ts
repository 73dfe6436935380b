import { Edition } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { methodNames } from '#lib/result/method-names.ts';

/** What the page of the award says of every edition, in the language of the page that is prerendered. */
export function awardText() {
  return {
    title: m.award_title(),
    lead: m.award_lead({ years: Edition.YEARS_BETWEEN }),
    leadSource: m.award_lead_source(),
    calendar: m.award_calendar(),
    calendarNone: m.award_calendar_none(),
    categories: m.award_categories(),
    categoriesSub: m.award_categories_sub(),
    criteria: m.award_criteria(),
    criteriaSub: m.award_criteria_sub(),
    levels: m.award_levels(),
    stored: m.award_criteria_stored(),
    decision: m.award_decision(),
    steps: [
      { title: m.award_decision_1_title(), text: m.award_decision_1() },
      { title: m.award_decision_2_title(), text: m.award_decision_2() },
      { title: m.award_decision_3_title(), text: m.award_decision_3() },
      { title: m.award_decision_4_title(), text: m.award_decision_4() },
      { title: m.award_decision_5_title(), text: m.award_decision_5() },
    ],
    rule: m.award_rule(),
    ruleMethod: m.award_rule_method(),
    methods: methodNames(),
    ruleQuorum: m.award_rule_quorum(),
    ruleHash: m.award_rule_hash(),
    ruleOpen: m.award_rule_open(),
    limits: m.award_limits(),
    limitsList: [
      m.award_limits_1(),
      m.award_limits_2(),
      m.award_limits_3(),
      m.award_limits_4(),
      m.award_limits_5(),
      m.award_limits_6(),
      m.award_limits_7(),
      m.award_limits_8(),
    ],
    noScripts: m.award_no_scripts(),
  };
}
