import { ask } from '#lib/graphql/client.ts';
import { TypeaheadDocument, type EntryType } from '#lib/graphql/generated/public-names.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** So long nobody types a further letter before names are asked for. */
const pause = 200;

/** Proposes names of entries, of one type or of all, while somebody types into a field, as the browser shows proposals. */
export function complete(
  field: HTMLInputElement,
  type?: EntryType,
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
    const variables = { text, language: languageOf(getLocale()), type };
    try {
      const { typeahead } = await ask('public', TypeaheadDocument, variables, {
        ...options,
        signal,
      });
      if (signal.aborted) return;
      const names = new Set(typeahead.map((hit) => hit.text));
      list.replaceChildren(...[...names].map((name) => new Option(name, name)));
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
