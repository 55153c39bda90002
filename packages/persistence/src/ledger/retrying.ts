// Two transactions that cannot both be right, or that wait for each other: PostgreSQL ends one, which may try again.
const again = new Set(["40001", "40P01"]);
const attempts = 5;

/** Repeats the whole work in a new transaction. Inside one that has failed, nothing can be repeated. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === undefined || !again.has(code) || attempt === attempts) throw error;
    }
  }
}
