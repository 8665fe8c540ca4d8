// select[data-seeks] gets a box that leaves the lines which hold every word; Enter takes
// the first of them. The chosen line always stays, and an empty box brings all back.
import { within } from "./within.js";

const MOST = 8;
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function left(lines, words, chosen) {
  return lines.filter((line) => line === chosen || words.every((word) => fold(line.text).includes(word)));
}

function seek(select, box) {
  const lines = [...select.options];
  const close = () => { select.size = 0; };
  const found = () => fold(box.value).split(/\s+/).filter(Boolean);
  const show = () => {
    const words = found();
    const chosen = select.selectedOptions[0];
    const rows = words.length ? left(lines, words, chosen) : lines;
    select.replaceChildren(...rows);
    select.value = chosen?.value ?? "";
    select.size = words.length ? Math.min(Math.max(rows.length, 2), MOST) : 0;
  };
  box.addEventListener("input", (event) => { event.stopPropagation(); show(); });
  box.addEventListener("change", (event) => event.stopPropagation());
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const words = found();
    const first = words.length ? left(lines, words, null).find((line) => line.value) : null;
    if (!first) return;
    select.value = first.value;
    close();
    select.focus();
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  select.addEventListener("change", () => {
    box.value = "";
    show();
  });
}

export function start(root) {
  for (const select of within(root, "select[data-seeks]")) {
    const label = select.labels?.[0]?.firstChild?.textContent.trim() ?? "";
    const box = Object.assign(document.createElement("input"), { type: "search", className: "field__control select__seek", autocomplete: "off" });
    box.placeholder = select.dataset.seeks;
    box.setAttribute("aria-label", `${label}: ${select.dataset.seeks}`);
    box.setAttribute("aria-controls", select.id);
    select.before(box);
    select.removeAttribute("data-seeks");
    seek(select, box);
  }
}
