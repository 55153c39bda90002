export { createTokenVerifier, type TrustedIssuer, type VerifyToken } from "./auth/token-verifier.ts";
export type { LogEntry } from "./errors/log.ts";
export { type Api, type ApiOptions, createApi } from "./http/create-api.ts";
export type { Handler } from "./http/handler.ts";
export type { Listening } from "./http/listen.ts";
export { printApiSchema } from "./print-api-schema.ts";
export type { ReadAnswer, Reader, ReadOperation } from "./reader.ts";
export { apiSchema } from "./schema.ts";
export { checkSchemaFile, writeSchemaFile } from "./schema-file.ts";
