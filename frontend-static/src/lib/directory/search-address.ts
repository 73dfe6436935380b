/** Most pages that an address may ask for. */
const mostPages = 20;

/** What a search's address says of words and pages, for entries of every sort; what it does not know is left out. */
export function readWordsAndPages(parameters: URLSearchParams): { words: string; pages: number } {
  const pages = Number(parameters.get('pages') ?? 1);
  return {
    words: [...(parameters.get('q') ?? '')].slice(0, 200).join(''),
    pages: Number.isInteger(pages) ? Math.min(Math.max(pages, 1), mostPages) : 1,
  };
}
