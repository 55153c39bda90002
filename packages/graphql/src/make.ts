/** An object of the API made here. Its class tells it from the read model's plain ones. */
export const make = <T extends object>(type: new () => T, fields: T): T => Object.assign(new type(), fields);
