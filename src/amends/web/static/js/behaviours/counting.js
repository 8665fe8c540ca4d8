// [data-counts="id"] shows how long that field's text is, in the channel's own unit.
import { within } from "./within.js";

const bytes = new TextEncoder();
const letters = new Intl.Segmenter();
const link =
  /https?:\/\/\S+|(?<![\p{L}\p{N}_@.])(?:[\p{L}\p{N}_-]+\.)+(?:com|net|org|ee|fi|ro|eu|io|app|me)(?:\/\S*)?/gu;

// Characters are code points, graphemes are letters as people see them, as on the server.
export function length(text, unit) {
  if (unit === "graphemes") return [...letters.segment(text)].length;
  if (unit === "weighted") return weighted(text);
  return unit === "bytes" ? bytes.encode(text).length : [...text].length;
}

// As X counts: a link is 23, most letters 1, emoji and East Asian letters 2.
function weighted(text) {
  const links = text.match(link) ?? [];
  const rest = [...letters.segment(text.replace(link, "").normalize("NFC"))];
  return rest.reduce((sum, one) => sum + weight(one.segment), 23 * links.length);
}

function weight(cluster) {
  const points = [...cluster];
  if (points.length > 1 && points.some((one) => one.codePointAt(0) > 8205)) return 2;
  return points.reduce((sum, one) => sum + (light(one.codePointAt(0)) ? 1 : 2), 0);
}

function light(code) {
  return light.ranges.some(([first, last]) => first <= code && code <= last);
}
light.ranges = [[0, 4351], [8192, 8205], [8208, 8223], [8242, 8247]];

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
