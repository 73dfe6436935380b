import { ask } from '#lib/graphql/client.ts';
import { TypeaheadDocument } from '#lib/graphql/generated/public-names.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** So long nobody types a further letter before names are asked for. */
const pause = 200;

/** So many names are proposed at most. */
const most = 8;

/** What a list is of, as the public room names it. */
export type Listed = 'Partnership' | 'Organisation';

/** Proposes names of entries while somebody types into a field, as the browser shows proposals: those of the list's own first. */
export function complete(
  field: HTMLInputElement,
  listed: Listed,
  options: { fetch?: typeof fetch } = {},
): void {
  if (field.list) return;
  const list = document.createElement('datalist');
  list.id = `${field.id}-names`;
  field.after(list);
  field.setAttribute('list', list.id);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();

  async function propose(text: string): Promise<void> {
    asking = new AbortController();
    const { signal } = asking;
    const variables = { text, language: languageOf(getLocale()) };
    try {
      const { typeahead } = await ask('public', TypeaheadDocument, variables, {
        ...options,
        signal,
      });
      if (signal.aborted) return;
      const own = Map.groupBy(typeahead, ({ node }) => node?.__typename === listed);
      const hits = [...(own.get(true) ?? []), ...(own.get(false) ?? [])];
      const names = [...new Set(hits.map((hit) => hit.text))].slice(0, most);
      list.replaceChildren(...names.map((name) => new Option(name, name)));
    } catch {
      // What is typed can be searched for all the same.
    }
  }
  function typed(): void {
    clearTimeout(timer);
    // An answer to what was there before fills nothing any more.
    asking.abort();
    const text = field.value.trim();
    if (text) timer = setTimeout(() => void propose(text), pause);
    else list.replaceChildren();
  }
  field.addEventListener('input', typed);
  // What was typed before this came counts as well.
  typed();
}
