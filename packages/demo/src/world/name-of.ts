/** "stand-in-manager@your-trust" is called “Stand in manager”. */
export function nameOf(key: string): string {
  const [name = ""] = key.split("@");
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
}

/** "my-trust" is called “My Trust”. */
export const titleOf = (slug: string): string =>
  slug.replaceAll("-", " ").replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
