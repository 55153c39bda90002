import type { Passwords, Role } from "./roles.ts";

/** Where each process connects, and as whom. */
export interface Urls {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly queueUrl: string;
  readonly sweepUrl: string;
}

export function urlsFor(ownerUrl: string, passwords: Passwords): Urls {
  const as = (role: Role) => {
    const url = new URL(ownerUrl);
    url.username = role;
    url.password = encodeURIComponent(passwords[role] ?? "");
    return url.href;
  };
  return {
    ownerUrl: as("dignity_owner"),
    appUrl: as("dignity_app"),
    queueUrl: as("dignity_queue"),
    sweepUrl: as("dignity_sweep"),
  };
}
