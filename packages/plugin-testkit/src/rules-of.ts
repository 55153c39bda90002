/** Every object anywhere in a policy that has the given key. */
export function everyWith(key: string, value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap((part) => everyWith(key, part));
  return Object.hasOwn(value, key) ? [value as Readonly<Record<string, unknown>>, ...below] : below;
}
