/** What the tour found otherwise than it should be. */
export class TourStopped extends Error {
  override readonly name = "TourStopped";
}

/** Does one step and says in a line that it held; what does not hold ends the tour. */
export async function step<T>(says: string, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    console.log(`  ✓ ${says}`);
    return result;
  } catch (error) {
    console.log(`  ✗ ${says}`);
    throw error;
  }
}

export function hold(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new TourStopped(otherwise);
}

/** That two values are the same, told with both where they are not. */
export function same(what: string, found: unknown, wanted: unknown): void {
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
  hold(is === should, `${what} should be ${should}, and is ${is}.`);
}
