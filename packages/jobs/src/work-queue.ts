/** What a job carries: opaque ids. The queue keeps it in clear, so nothing that says anything may be in it. */
export type Payload = Readonly<Record<string, string | readonly string[]>>;

/** Begins with a letter and has no colon: both backends keep it as it is. */
export type JobId = `${"sweep" | "escalate" | "delivery" | "reports" | "remind"}-${string}`;

export interface Job {
  readonly name: string;
  /** The same id for the same work: while a job of this id waits or runs, adding it again does nothing. */
  readonly id: JobId;
  readonly data: Payload;
}

/** How often a job is tried at most; the pauses in between begin with the first and double. */
export interface Retry {
  readonly attempts: number;
  readonly firstPauseMs: number;
}

export type Handler = (data: Payload) => Promise<void>;

export interface Processing {
  readonly concurrency: number;
  /** After this time without a sign of life a worker counts as dead, and others take its jobs. */
  readonly lockMs?: number | undefined;
}

/**
 * A queue that may be emptied at any moment, and whose handlers run at least once. A finished or failed job is gone:
 * what must not happen twice has a key of its own in the database, and what must happen is found again by the sweep.
 * Deliberately absent: due times, results, priorities, a repeating job for each case.
 */
export interface WorkQueue {
  add(jobs: readonly Job[]): Promise<void>;
  /** Starts to work. A handler that throws is tried again as its queue says, and then reported and dropped. */
  process(handlers: Readonly<Record<string, Handler>>, processing: Processing): Promise<void>;
  /** One job of this name every so often, whoever and however many ask for it; put back if the queue is emptied. */
  repeat(name: string, everySeconds: number): Promise<void>;
  /** Resolves once nothing waits and nothing runs, in any process. Jobs that pause before another try do not count. */
  idle(): Promise<void>;
  /** Takes no more, and waits for what runs. */
  close(): Promise<void>;
}

/** The queues of one server. */
export interface Queues {
  /** Without `retry`, a job is tried once. */
  open(name: string, retry?: Retry): WorkQueue;
  close(): Promise<void>;
}

/** What went wrong where, as codes. `cause` is for a debugger and not for a log: it may quote what nobody should read. */
export interface Fault {
  readonly where: string;
  readonly code: string;
  readonly cause: unknown;
}

export type Report = (fault: Fault) => void;
