/** How a proof was asked for. */
export interface Asked {
  /** Told in a line of its own, as it goes. */
  readonly progress: (line: string) => void;
}

export interface Proved {
  /** The figure that is published. */
  readonly figure: string;
  readonly holds: boolean;
}

/** Something the product promises, that anybody can have proved to them. */
export interface Proof {
  readonly name: string;
  readonly promises: string;
  readonly prove: (asked: Asked) => Promise<Proved>;
}
