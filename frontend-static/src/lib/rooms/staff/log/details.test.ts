import { describe, expect, it } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { detailText } from './details.ts';

describe('what goes with an act', () => {
  it.each([
    ['SECRETARIAT_INVITED', 'READER', m.officers_reader()],
    ['OFFICER_DUTY_SET', 'OFFICER', m.officers_officer()],
    [
      'NOMINATION_ENTERED',
      'NOM-2026-0042 PAPER 2026-02-01',
      `NOM-2026-0042 ${m.entered_way_PAPER()} 2026-02-01`,
    ],
    ['NOMINATION_FOUND_INELIGIBLE', 'NOT_VERIFIABLE', m.board_reason_NOT_VERIFIABLE()],
    [
      'LETTERS_RELEASED',
      'DUPLICATE 2 2026-01-01T00:00:00Z',
      `${m.decision_DUPLICATE()} 2 2026-01-01T00:00:00Z`,
    ],
    ['LETTER_SET', 'ELIGIBLE HELD', `${m.decision_ELIGIBLE()} · ${m.letters_held_tag()}`],
    ['LETTER_WORDS_SET', 'ELIGIBLE', m.decision_ELIGIBLE()],
    ['FEEDBACK_APPROVED', 'FINALIST', m.decision_FINALIST()],
    ['MESSAGE_SENT', 'NOMINEE', m.log_actor_NOMINEE()],
    ['SCREENING_PROPOSED', 'ELIGIBLE', m.board_status_ELIGIBLE()],
    ['SCREENING_PROPOSED', 'OTHER', m.board_reason_OTHER()],
    ['SCREENING_UNDONE', 'SUBMITTED', m.board_status_SUBMITTED()],
    [
      'QUESTION_WITHHELD',
      'question-1: PRIVATE_MATTER',
      `question-1: ${m.question_reason_PRIVATE_MATTER()}`,
    ],
    ['SUGGESTION_REFUSED', 'UNCLEAR', m.because_UNCLEAR()],
    ['CORRECTION_REFUSED', 'DUPLICATE', m.because_DUPLICATE()],
    ['ENTRY_WITHDRAWN', 'LEGAL_DUTY', m.withdrawal_LEGAL_DUTY()],
    [
      'CORRECTION_ACCEPTED',
      'NAME ORGANISATION_KIND PLACE',
      `${m.field_NAME()} · ${m.field_ORGANISATION_KIND()} · ${m.field_PLACE()}`,
    ],
    [
      'TRUSTEES_CHOSEN',
      '2 of 3: SERVICE SECRETARIAT CHAIR',
      `2 of 3: ${m.trustees_SERVICE()} · ${m.trustees_SECRETARIAT()} · ${m.trustees_CHAIR()}`,
    ],
    [
      'CALENDAR_SET',
      'CALL 2027-01-01T09:00:00Z, AWARD 2027-10-01T17:00:00Z',
      `${m.window_call()} 2027-01-01T09:00:00Z, ${m.window_award()} 2027-10-01T17:00:00Z`,
    ],
    ['PAGE_WRITTEN', 'RUN_YOUR_OWN EN 2', `${m.nav_run()} · English 2`],
    ['RETENTION_ERASURE_BEGUN', 'NOT_SHORTLISTED: 12', `${m.retention_NOT_SHORTLISTED()}: 12`],
    [
      'RETENTION_CHANGED',
      'MEMBERS: 24 months: The MEMBERS asked for it.',
      `${m.retention_MEMBERS()}: 24 months: The MEMBERS asked for it.`,
    ],
  ])('of %s is %s in words', (act, detail, words) => {
    expect(detailText(act, detail)).toBe(words);
  });

  it('is left as it is where it is somebody’s words, an identifier, or a code without words', () => {
    expect(detailText('CALL_CLOSED', 'READER')).toBe('READER');
    expect(detailText('SECRETARIAT_INVITED', 'MOON')).toBe('MOON');
    expect(detailText('RETENTION_CHANGED', 'MOON: 3 months: Why')).toBe('MOON: 3 months: Why');
    expect(detailText('SUGGESTION_ACCEPTED', 'partnership-x')).toBe('partnership-x');
  });
});
