/** The servers that one test run stands on. */
export interface Backend {
  readonly kind: "containers" | "local";
  /** Why this kind and not the other. */
  readonly why: string;
  /** The superuser's url of the server's maintenance database. */
  readonly ownerUrl: string;
  readonly redisUrl: string | undefined;
  readonly stop: () => Promise<void>;
}
