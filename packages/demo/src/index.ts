export type { Persona } from "./people/persona.ts";
export { personas } from "./people/personas.ts";
export { seedDemo, type SeedOptions } from "./seed/seed-demo.ts";
