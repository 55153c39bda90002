export interface NewDelivery {
  readonly id: string;
  readonly organisationId: string;
  readonly taskId: string;
  readonly rung: number;
  readonly personId: string;
  readonly messageId: string;
  readonly subject: string;
  readonly body: string;
}

/** The message that a committee's report is there, or that a result awaits an action. */
export interface NewNotice extends Omit<NewDelivery, "taskId" | "rung"> {
  readonly about: { readonly reportId: string } | { readonly resultId: string; readonly rung: number };
}

export interface OpenDelivery extends Omit<NewDelivery, "taskId" | "rung"> {
  /** Undefined for what is no step of a ladder. */
  readonly rung: number | undefined;
  readonly attempts: number;
  /** Undefined when the person has no address. */
  readonly address: string | undefined;
  /** Whether the person may still know of what it is about. */
  readonly stillEntitled: boolean;
  /** Whether what it is about has still to be done. */
  readonly stillOwed: boolean;
}

/** Messages on their way. For the system only. */
export interface DeliveryBook {
  writeDeliveries(deliveries: readonly NewDelivery[]): Promise<void>;
  /** Of reports for the actor of the kind "reporting" only. */
  writeNotices(notices: readonly NewNotice[]): Promise<void>;
  /** A delivery to hand over, marked as being sent; undefined if it was sent or withheld before. System only. */
  takeDelivery(id: string): Promise<OpenDelivery | undefined>;
  /** What came of it; false if that was known before: where two handed it over, whoever sent it is right. */
  closeDelivery(id: string, result: "sent" | "withheld" | "failed" | "waiting", problem?: string): Promise<boolean>;
}
