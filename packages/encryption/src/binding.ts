/** Where an envelope belongs. Opened anywhere else, it is refused: a copied or swapped row shows nothing. */
export interface Binding {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
  /** Null for what belongs to no organisation: the directory of people. */
  readonly organisationId: string | null;
}

/** The binding as additional authenticated data. JSON keeps the parts apart whatever they contain. */
export const boundTo = ({ table, column, rowId, organisationId }: Binding): Buffer =>
  Buffer.from(JSON.stringify([table, column, rowId, organisationId]));
