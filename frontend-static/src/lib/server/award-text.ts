import { jurors, orders, pairs, points } from '#lib/award/example.ts';
import type { IneligibleReason } from '#lib/graphql/generated/secretariat.ts';
import { conjunction, number, numbers } from '#lib/i18n/format.ts';
import { sentences } from '#lib/i18n/sentences.ts';
import { JuryRoll } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { methodNames } from '#lib/result/method-names.ts';
import type { Method } from '../vote/record/form.ts';

/** Why a nomination may be refused; the server's list, which the compiler holds to be whole. */
export const reasonNames = (): Record<IneligibleReason, string> => ({
  NOT_A_BUSINESS_LEADER: m.award_reason_NOT_A_BUSINESS_LEADER(),
  OUT_OF_SCOPE: m.award_reason_OUT_OF_SCOPE(),
  DUPLICATE: m.award_reason_DUPLICATE(),
  NOT_VERIFIABLE: m.award_reason_NOT_VERIFIABLE(),
  OTHER: m.award_reason_OTHER(),
});

interface Part {
  id: string;
  title: string;
  text: string;
  list?: string[];
}

/** Who takes part and what is won. Who runs the award is named where the owner has said it. */
function who(owner: string): Part[] {
  return [
    {
      id: 'who-nominates',
      title: m.award_who_nominates_title(),
      text: m.award_who_nominates(),
    },
    {
      id: 'who-nominated',
      title: m.award_who_nominated_title(),
      text: m.award_who_nominated(),
      list: Object.values(reasonNames()),
    },
    {
      id: 'committee',
      title: m.award_who_committee_title(),
      text: m.award_who_committee(),
    },
    {
      id: 'jury',
      title: m.award_who_jury_title(),
      text: m.award_who_jury({ most: number(JuryRoll.MOST) }),
    },
    { id: 'won', title: m.award_who_won_title(), text: m.award_who_won() },
    {
      id: 'runs',
      title: m.award_who_runs_title(),
      text: sentences([owner && m.award_who_runs_owner({ owner }), m.award_who_runs()]),
    },
  ];
}

interface Counting {
  /** How ballots become a ranking, ties included. */
  paragraphs: string[];
  /** What comes of totals over too few jurors. */
  few: string;
  /** Whether the ballots are orders, which the example explains. */
  byPairs: boolean;
}

/** How ballots become a ranking, by the method of an edition's rule. */
function countings(): Record<Method, Counting> {
  const pairwise = (ring: string): Counting => ({
    paragraphs: [
      m.award_count_order(),
      m.award_count_pairs(),
      ring,
      sentences([m.award_count_ties_pairs(), m.award_count_lot()]),
    ],
    few: m.award_tech_few_pairs(),
    byPairs: true,
  });
  const byPoints = (how: string): Counting => ({
    paragraphs: [how, sentences([m.award_count_ties_points(), m.award_count_lot()])],
    few: m.award_tech_few_points(),
    byPairs: false,
  });
  return {
    SCHULZE: pairwise(m.award_count_chains()),
    RANKED_PAIRS: pairwise(m.award_count_locked()),
    WEIGHTED_MEAN: byPoints(m.award_count_mean()),
    MEDIAN: byPoints(m.award_count_median()),
  };
}

/** A vote small enough to follow, with its numbers worked out. */
function example() {
  const letters = m.award_example_letters().split(' ');
  const named = (order: readonly number[]) => order.map((at) => letters[at]!).join(' – ');
  return {
    title: m.award_example_title(),
    lead: m.award_example_lead({ finalists: conjunction(letters) }),
    orders: orders.map((voted) =>
      m.award_example_order({
        order: named(voted.order),
        count: number(voted.jurors),
        all: number(jurors),
      }),
    ),
    compare: m.award_example_compare(),
    pairs: pairs().map(({ one, other, wins, losses }) =>
      m.award_example_pair({
        one: letters[one]!,
        other: letters[other]!,
        wins: number(wins),
        losses: number(losses),
      }),
    ),
    end: m.award_example_end({ winner: letters[0]! }),
    points: m.award_example_points({
      generous: numbers(points.generous),
      strict: numbers(points.strict),
    }),
  };
}

/** A text of which the first sentence says what it is about. */
function runIn(text: string): [head: string, rest: string] {
  const end = text.search(/(?<=[.。])/);
  return [text.slice(0, end), text.slice(end)];
}

/** What the page of the award says of every edition, in the language of the page that is prerendered. */
export function awardText(owner: string = __OWNER__) {
  return {
    title: m.award_title(),
    lead: m.award_lead(),
    leadSource: m.award_lead_source(),
    calendar: m.award_calendar(),
    calendarNone: m.award_calendar_none(),
    who: m.award_who(),
    whoParts: who(owner),
    whoContact: m.award_who_contact(),
    categories: m.award_categories(),
    categoriesSub: m.award_categories_sub(),
    criteria: m.award_criteria(),
    criteriaSub: m.award_criteria_sub(),
    levels: m.award_levels(),
    stored: m.award_criteria_stored(),
    decision: m.award_decision(),
    steps: [
      { title: m.award_decision_1_title(), text: m.award_decision_1(), drawing: 'nominate' },
      { title: m.award_decision_2_title(), text: m.award_decision_2(), drawing: 'screen' },
      { title: m.award_decision_3_title(), text: m.award_decision_3(), drawing: 'advise' },
      { title: m.award_decision_4_title(), text: m.award_decision_4(), drawing: 'vote' },
      { title: m.award_decision_5_title(), text: m.award_decision_5(), drawing: 'announce' },
    ],
    trust: m.award_trust(),
    trustParts: [
      { id: 'checked', title: m.award_trust_check_title(), text: m.award_trust_check() },
      { id: 'trusted', title: m.award_trust_given_title(), text: m.award_trust_given() },
    ],
    count: m.award_count_title(),
    countings: countings(),
    countQuorum: m.award_count_quorum({ quorum: '{quorum}' }),
    example: example(),
    tech: m.award_tech(),
    techList: [m.award_tech_1(), m.award_tech_2()],
    techCheck: m.award_tech_check(),
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
      m.award_limits_small(),
      m.award_limits_conflicts(),
      m.award_limits_3(),
      m.award_limits_4(),
      m.award_limits_5(),
      m.award_limits_6(),
      m.award_limits_7(),
      m.award_limits_8(),
    ].map(runIn),
    noScripts: m.award_no_scripts(),
  };
}
