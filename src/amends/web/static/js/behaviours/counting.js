// [data-counts="id"] shows how long that field's text is, in the channel's own unit.
import { within } from "./within.js";

const bytes = new TextEncoder();
const letters = new Intl.Segmenter();

// Characters are code points, graphemes are letters as people see them, as on the server.
export function length(text, unit) {
  if (unit === "graphemes") return [...letters.segment(text)].length;
  return unit === "bytes" ? bytes.encode(text).length : [...text].length;
}

export function start(root) {
  for (const counter of within(root, "[data-counts]")) {
    const field = document.getElementById(counter.dataset.counts);
    const limit = Number(counter.dataset.limit);
    const shown = counter.querySelector("output");
    const format = new Intl.NumberFormat(document.documentElement.lang);
    const count = () => {
      const used = length(field.value, counter.dataset.unit);
      shown.textContent = format.format(used);
      counter.classList.toggle("counter--over", used > limit);
      counter.classList.toggle("counter--near", used > limit * 0.9 && used <= limit);
    };
    field?.addEventListener("input", count);
    if (field) count();
  }
}
