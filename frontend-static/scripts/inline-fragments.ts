import { type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql';

/**
 * The operations of documents, in the order they stand in, with what a fragment selects where it was spread: as
 * the gateway knows them (`functions/src/build/WriteOperations.java`). The fragments themselves are left out.
 */
export function inlineFragments(documents: readonly DocumentNode[]): DocumentNode[] {
  const fragments = new Map<string, SelectionSetNode>();
  for (const { definitions } of documents) {
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        fragments.set(definition.name.value, definition.selectionSet);
      }
    }
  }
  const whole = <T extends DocumentNode | SelectionSetNode>(node: T): T =>
    visit(node, {
      SelectionSet: {
        leave: (set) => ({
          ...set,
          selections: set.selections.flatMap((selection) => {
            if (selection.kind !== Kind.FRAGMENT_SPREAD) return [selection];
            const fragment = fragments.get(selection.name.value);
            if (!fragment) throw new Error(`...${selection.name.value} is unknown`);
            return whole(fragment).selections;
          }),
        }),
      },
    });
  return documents
    .map((document) => ({
      ...document,
      definitions: document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION),
    }))
    .filter(({ definitions }) => definitions.length > 0)
    .map(whole);
}
