import type { Answers } from "@dignity/kernel";
import type { Plugin, Policy } from "@dignity/plugin-sdk";

import type { Published } from "./fingerprint.ts";
import type { Walk } from "./walk/every-situation.ts";

/** What is wrong at one place, before it is said by which check and in which policy. */
export interface Fault {
  readonly rule: string;
  readonly reason: string;
}

/** A policy under study. What takes long is made when first asked for, and once. */
export interface Study {
  readonly plugin: Plugin;
  readonly policy: Policy;
  readonly published: Published;
  readonly reports: () => readonly Answers[];
  /** Throws where a case could not be followed to its end, for example when a report finds no rule. */
  readonly walk: () => Walk;
}

/** Something that should be true of every policy, and what of one makes it untrue. */
export interface PolicyCheck {
  /** A sentence that should be true, for example "never lets a case sleep". */
  readonly name: string;
  readonly find: (study: Study) => readonly Fault[];
}

/** The same of a plugin as a whole. */
export interface PluginCheck {
  readonly name: string;
  readonly find: (plugin: Plugin, published: Published) => readonly Fault[];
}
