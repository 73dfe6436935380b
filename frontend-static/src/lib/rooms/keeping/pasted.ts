/**
 * What a word processor leaves in a text that is copied from it, read as what it stands for there: nobody sees it, so that nobody could take
 * it out. The server reads the same (`PlainText`); both are held to one list of texts.
 */
const BREAK = /[\v\f\x85]/g;
const BREAK_OR_TAB = /\r\n|[\t\n\v\f\r\x85]/g;
const HYPHEN = '\u001e';
/** All control characters but breaks and tabs, and NUL, which is no word processor's. */
const UNSEEN = /[^\P{Cc}\0\t\n\r]/gu;

export const asLine = (text: string): string => seen(text.replace(BREAK_OR_TAB, ' '));

export const asLines = (text: string): string => seen(text.replace(BREAK, '\n'));

const seen = (text: string) => text.replaceAll(HYPHEN, '\u2011').replace(UNSEEN, '');
