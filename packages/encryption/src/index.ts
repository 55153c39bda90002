export type { Binding } from "./binding.ts";
export { open, seal } from "./envelope.ts";
export { EncryptionError } from "./errors.ts";
export { createKeyring, type DataKey, type Keyring, type OrganisationKey } from "./keyring.ts";
export { type MasterKey, masterKeyFrom, newMasterKey, readMasterKey } from "./master-key.ts";
