import { base64, bytesOfBase64 } from '../../vote/base64.ts';
import { Refused } from '../../vote/group.ts';
import { fingerprintOf } from '../../vote/trustees/fingerprint.ts';
import { TrusteeOffice } from '../../vote/trustees/office.ts';
import { serve } from '../../worker.ts';
import type { Answers, Name, Question } from './keeper.ts';

/** The trustee's office with the secret, from when it was drawn or opened until the page is closed. */
let office: TrusteeOffice | null = null;

serve<Question, number, Answers[Name]>(async (question, progress) => {
  switch (question.name) {
    case 'begin': {
      const begun = await TrusteeOffice.begin(question.seat);
      office = begun.office;
      return { published: begun.published, text: begun.text, byText: base64(begun.byText) };
    }
    case 'open': {
      const { seat, source, material, wrapped, own } = question;
      try {
        office = await TrusteeOffice.open(seat, source, material, bytesOfBase64(wrapped), own);
        return true;
      } catch (error) {
        if (error instanceof Refused) return false;
        throw error;
      }
    }
    case 'wrap':
      return base64(await opened().wrapped('passkey', question.prf));
    case 'shares':
      return opened().shares(question.published, question.compared);
    case 'rehearse':
      return opened().rehearse(question.published);
    case 'check':
      return opened().check(question.board, question.head, question.before, (_, share) =>
        progress(share),
      );
    case 'fingerprint':
      return fingerprintOf(question.published);
    case 'decrypt':
      return opened().decrypt(question.published, progress);
  }
});

function opened(): TrusteeOffice {
  if (!office) throw new Error('the secret is not open');
  return office;
}
