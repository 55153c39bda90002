export { printApiSchema } from "./print-api-schema.ts";
export { apiSchema } from "./schema.ts";
export { checkSchemaFile, writeSchemaFile } from "./schema-file.ts";
export type { ReadAnswer, Reader, ReadOperation } from "./reader.ts";
