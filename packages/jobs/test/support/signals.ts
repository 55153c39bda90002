/** A promise that a test resolves. */
export function newSignal() {
  const resolvers: (() => void)[] = [];
  const promise = new Promise<void>((resolve) => void resolvers.push(resolve));
  return { promise, resolve: () => resolvers.forEach((resolve) => resolve()) };
}

/** Keeps what happens, and lets a test wait until so much has happened. */
export function log<T>() {
  const entries: T[] = [];
  const waiting = new Set<() => void>();
  return {
    entries,
    add: (entry: T): void => {
      entries.push(entry);
      for (const look of waiting) look();
    },
    until: (there: (entries: readonly T[]) => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = () => {
          if (!there(entries)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
