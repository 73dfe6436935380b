/** The components that no test of their own renders in every state, each with the file that should. */
export function untested(files: ReadonlyMap<string, string>): string[] {
  return [...files.keys()]
    .filter((file) => file.endsWith('.svelte'))
    .filter((file) => {
      const name = file.slice(file.lastIndexOf('/') + 1, -'.svelte'.length);
      const test = files.get(`${file}.test.ts`) ?? '';
      return (
        !test.includes(`import ${name} from './${name}.svelte';`) ||
        !new RegExp(`\\binEveryState\\(${name}\\b`).test(test)
      );
    })
    .map((file) => `${file} is not rendered by ${file}.test.ts`)
    .sort();
}
