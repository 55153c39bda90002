/** Works for everybody; what it finds depends on who asks. */
export const exampleQuery = `{
  viewer { person { name } organisation { name } now }
  cases(first: 5) {
    totalCount
    nodes { reference state { label } nextActions { label allowed dueAt } }
  }
}
`;
