// [data-grows] is as tall as its text, where the browser's own field-sizing is missing.
import { within } from "./within.js";

const needed = !CSS.supports("field-sizing", "content");

function fit(field) {
  field.style.blockSize = "auto";
  field.style.blockSize = `${field.scrollHeight + 2}px`;
}

export function start(root) {
  if (!needed) return;
  for (const field of within(root, "[data-grows]")) {
    field.addEventListener("input", () => fit(field));
    fit(field);
  }
}
