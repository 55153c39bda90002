/** Every object anywhere in a value that has the given key, with its place. */
export function everyWith(key: string, value: unknown, place: readonly string[] = []): readonly Found[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([name, part]) => everyWith(key, part, [...place, name]));
  return Object.hasOwn(value, key) ? [{ rule: place.join("."), value: Reflect.get(value, key) }, ...below] : below;
}

interface Found {
  readonly rule: string;
  /** What stands under the key. */
  readonly value: unknown;
}
