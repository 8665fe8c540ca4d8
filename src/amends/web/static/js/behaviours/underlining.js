// [data-finds][data-in] lays the guard's mark under those words of the field.
import { within } from "./within.js";

const TONES = { block: "danger", warn: "warning" };
const COPIED = ["font", "letterSpacing", "lineHeight", "padding", "textAlign", "tabSize"];
const followed = new WeakMap();

// The places of all quotes in the text, in order and without overlap.
export function places(text, quotes) {
  const found = quotes
    .map(([words, level]) => ({ at: text.indexOf(words), words, level }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  let end = 0;
  return found.filter(({ at, words }) => {
    if (at < end) return false;
    end = at + words.length;
    return true;
  });
}

function draw(field, under) {
  const quotes = [...document.querySelectorAll(`[data-finds][data-in="${field.id}"]`)]
    .map((button) => [button.dataset.finds, button.dataset.level]);
  let from = 0;
  under.replaceChildren();
  for (const { at, words, level } of places(field.value, quotes)) {
    const mark = document.createElement("span");
    mark.className = `underlay__mark tone--${TONES[level]}`;
    mark.textContent = words;
    under.append(field.value.slice(from, at), mark);
    from = at + words.length;
  }
  under.append(`${field.value.slice(from)}\n`);
  under.scrollTop = field.scrollTop;
}

function lay(field) {
  const under = document.createElement("div");
  under.className = "underlay";
  under.setAttribute("aria-hidden", "true");
  field.before(under);
  const fit = () => {
    const style = getComputedStyle(field);
    for (const name of COPIED) under.style[name] = style[name];
    under.style.insetBlockStart = `${field.offsetTop}px`;
    under.style.insetInlineStart = `${field.offsetLeft}px`;
    under.style.inlineSize = `${field.clientWidth + 2}px`;
    under.style.blockSize = `${field.offsetHeight}px`;
    draw(field, under);
  };
  new ResizeObserver(fit).observe(field);
  field.addEventListener("input", () => draw(field, under));
  field.addEventListener("scroll", () => { under.scrollTop = field.scrollTop; });
  return fit;
}

export function start(root) {
  const named = new Set(within(root, "[data-marked]"));
  const around = root.closest?.("form")?.querySelector("[data-marked]");
  if (around) named.add(around);
  for (const field of named) {
    if (!followed.has(field)) followed.set(field, lay(field));
    followed.get(field)();
  }
}
