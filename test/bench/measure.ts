const inFlight = 8;

/** Requests a second with eight of them in flight, over about this many milliseconds. */
export async function perSecond(request: () => Promise<unknown>, milliseconds: number): Promise<number> {
  const begun = performance.now();
  let done = 0;
  const ask = async (): Promise<void> => {
    while (performance.now() - begun < milliseconds) {
      await request();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, ask));
  return done / ((performance.now() - begun) / 1000);
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
