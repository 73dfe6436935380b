/** What looks at errors itself, by the end of its path, and why it may. */
const MAY: readonly (readonly [file: RegExp, why: string])[] = [
  [
    /(?:^|\/)graphql\/(?:client|live\.svelte)\.ts$/,
    'makes the errors, and keeps one for the page that shows it',
  ],
  [/(?:^|\/)rooms\/attempt\.svelte\.ts$/, 'is the rule of the rooms'],
  [/(?:^|\/)rooms\/frame\/session\.svelte\.ts$/, 'is the rule of a room as a whole'],
  [/(?:^|\/)suggestion\/sending\.svelte\.ts$/, 'is the rule of the forms for everybody'],
  [/(?:editor|paged|vote)\.svelte\.ts$/, 'keeps what was written, and hands the error to its room'],
  [
    /(?:^|\/)rooms\/passkey\/passkey\.ts$|(?:^|\/)trustee\/(?:prf|keeper)\.ts$/,
    'turns what a browser says into a code',
  ],
  [/(?:^|\/)trustee\/desk\.svelte\.ts$/, 'closes with its worker, and hands the error on'],
  [
    /(?:^|\/)nominations\/archive\/archive\.svelte\.ts$/,
    'leaves out what cannot be had, and goes on',
  ],
  [
    /(?:^|\/)nominations\/saving\.ts$/,
    'leaves nothing of a file that is not whole, and hands the error on',
  ],
  [/\.worker\.ts$|(?:^|\/)sealing\/sealing\.ts$/, 'carries an error between a worker and its page'],
  [
    /(?:^|\/)share\/(?:drawn|\[name\]\.png\/\+server)\.ts$/,
    'is the build, and draws another picture',
  ],
  [/(?:^|\/)vote\/(?!.*\.svelte)[^.]+\.ts$/, 'says at which step a proof does not hold'],
];

/**
 * The files that look at an error themselves, where an `Attempt` or a form's `Sending` should: the site says in one way why something
 * came to nothing. What does not matter may be caught unseen.
 */
export function catching(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([, source]) => /\bcatch\s*\(\w+\)\s*\{|\.catch\(\(?\w+/.test(source))
    .map(([file]) => file)
    .filter((file) => !MAY.some(([may]) => may.test(file)))
    .sort();
}

/** Why files may look at errors though none of these does. */
export function idle(files: readonly string[]): string[] {
  return MAY.filter(([may]) => !files.some((file) => may.test(file))).map(([, why]) => why);
}
