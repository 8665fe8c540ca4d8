// When an answer does not come, the reader is told instead of waiting in silence.
import { show } from "./toasts.js";

export function listen(page) {
  for (const failure of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
    page.addEventListener(failure, () => show(page.body.dataset.lost, "danger"));
  }
}
