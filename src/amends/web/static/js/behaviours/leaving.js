// form[data-guards]: asks before the page is left while something in it is not sent.
import { within } from "./within.js";

const unsent = new Set();

export function start(root) {
  for (const form of within(root, "form[data-guards]")) {
    form.addEventListener("input", () => unsent.add(form));
    form.addEventListener("submit", () => unsent.delete(form));
    form.addEventListener("htmx:afterRequest", (event) => {
      if (event.detail.successful) unsent.delete(form);
    });
  }
}

export function listen() {
  addEventListener("beforeunload", (event) => {
    if ([...unsent].some((form) => form.isConnected)) event.preventDefault();
  });
}
