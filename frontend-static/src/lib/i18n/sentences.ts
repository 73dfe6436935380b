/** What is said one after the other in a paragraph: a full stop or a bracket that is as wide as a Chinese character brings its own space. */
export const sentences = (of: readonly (string | false | null | undefined)[]): string =>
  of.reduce<string>(
    (text, next) =>
      next
        ? text + (/(?:^|[。！？：）]”?)$/.test(text) || next.startsWith('（') ? '' : ' ') + next
        : text,
    '',
  );
