/** How a proof was asked for. */
export interface Asked {
  /** How much to do, where a proof can do more or less; its own measure if left out. */
  readonly size: number | undefined;
  /** What chance begins with, where a proof draws lots; told in its progress if left out. */
  readonly seed: number | undefined;
  /** Tells in a line how it goes. */
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
