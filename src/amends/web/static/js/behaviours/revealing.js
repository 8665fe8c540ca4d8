// nav a[aria-current]: where one is stands in sight, however far the row scrolls.
import { within } from "./within.js";

export function start(root) {
  for (const here of within(root, "nav a[aria-current]")) {
    const row = here.closest("nav");
    if (row.scrollWidth <= row.clientWidth) continue;
    row.scrollLeft += here.getBoundingClientRect().left - row.getBoundingClientRect().left
      - (row.clientWidth - here.clientWidth) / 2;
  }
}
