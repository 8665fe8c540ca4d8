// [data-focus] takes the focus when it appears: what went wrong is read first.
import { within } from "./within.js";

export function start(root) {
  within(root, "[data-focus]")[0]?.focus();
}
