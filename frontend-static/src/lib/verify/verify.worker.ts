import { receiptOf } from '../vote/ballot.ts';
import { Refused } from '../vote/group.ts';
import { readOpenedFile } from '../vote/opened-file.ts';
import { receiptText } from '../vote/receipt-text.ts';
import { verifyRecord } from '../vote/record/verify-record.ts';
import { serve } from '../worker.ts';
import { verifiedOf, type HowFar } from './verified.ts';
import type { Question, Reply } from './verifier.ts';

serve<Question, HowFar, Reply>((question, progress) => {
  if ('file' in question) {
    const { file, mailed } = question;
    return verifiedOf(verifyRecord(file, mailed, (section, share) => progress({ section, share })));
  }
  try {
    const { rule, ruleHash, ballot, bytes, choices } = readOpenedFile(question.opened.trim());
    return {
      rule,
      ruleHash,
      receipt: receiptText(receiptOf(bytes)),
      version: ballot.version,
      rated: ballot.rated,
      choices: ballot.contests.map(({ form: { about, criterion } }, at) => ({
        about: [...about],
        criterion,
        option: choices[at]!,
      })),
    };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    throw error;
  }
});
