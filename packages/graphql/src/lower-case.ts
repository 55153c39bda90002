/** A name of an enum of the schema, as the house itself writes it. */
export const lowerCase = <T extends string>(name: T) => name.toLowerCase() as Lowercase<T>;
