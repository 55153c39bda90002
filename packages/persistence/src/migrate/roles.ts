/** The roles of the database: the owner of the tables, and the weak ones that processes run as. */
export const roles = ["dignity_owner", "dignity_app", "dignity_queue", "dignity_sweep"] as const;

export type Role = (typeof roles)[number];

/** Undefined: the role has no password, and gets in only where the server asks for none. */
export type Passwords = Readonly<Partial<Record<Role, string>>>;
