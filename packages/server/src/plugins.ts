/** The plugins of this image: the one place that names them. Each is loaded apart, so that one may fail alone. */
export const plugins: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  "hee-em": () => import("@dignity/plugin-hee-em"),
  kmpt: () => import("@dignity/plugin-kmpt"),
  northmoor: () => import("@dignity/plugin-northmoor"),
};
