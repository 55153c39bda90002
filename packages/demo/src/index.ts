export type { Persona } from "./cast/persona.ts";
export { personas } from "./cast/personas.ts";
export { createDemoIssuer, type DemoIssuer, type DemoIssuerOptions } from "./issuer/create-demo-issuer.ts";
export type { Mailbox, MailboxMessage } from "./mailbox/mailbox.ts";
export { startMailbox } from "./mailbox/start-mailbox.ts";
export { demoRoutes, type DemoRoutesOptions } from "./routes/demo-routes.ts";
export type { Handler } from "./routes/handler.ts";
export { seedDemo, type SeedOptions } from "./seed/seed-demo.ts";
