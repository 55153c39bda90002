export { configurationFor } from "./configuration.ts";
export { loadPlugins } from "./load-plugins.ts";
export { offered } from "./offered.ts";
export { plugins } from "./plugins.ts";
export { startDemo } from "./start-demo.ts";
export { StopInOrder } from "./stop-in-order.ts";
