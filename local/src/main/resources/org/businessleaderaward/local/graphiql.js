const firstQuery = `# The public room: read only. Ctrl-Enter runs the query, Ctrl-Space completes it.
{
  currentEdition {
    name
    state
    windows {
      kind
      opensAt
      closesAt
      status
    }
  }
  partnerships(first: 5, search: "hotel") {
    totalCount
    edges {
      node {
        id
        name
        kind
        countries
      }
    }
  }
}
`;

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({url: '/graphql'}),
    defaultQuery: firstQuery,
    // The developers' page leads here with an example.
    query: new URLSearchParams(location.search).get('query') ?? undefined,
  }),
);
