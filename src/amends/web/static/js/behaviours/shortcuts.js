// Keys: an element with data-key="r" is pressed by R; "g i" is G, then I; "?" lists them.
// They rest inside fields, with modifiers, and where html[data-keys=off] says so.
const PATIENCE = 1200;
let first = "";
let forget;

const resting = (event) =>
  event.ctrlKey || event.metaKey || event.altKey || event.isComposing
  || event.target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog[open]");

function named(key) {
  return [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)]
    .find((element) => element.checkVisibility() || element.matches(".voice, a.place"));
}

function press(element) {
  if (element.matches("input:not([type=radio], [type=checkbox]), textarea")) element.focus();
  else element.click();
  // Reply and note: the words go where the key has led.
  element.closest("[data-composer]")?.querySelector(`.composer__side--${element.value} textarea`)?.focus();
  // A menu that a key opened is walked by keys: Enter takes its first line.
  if (element.matches("summary")) element.parentElement.querySelector(".menu__item")?.focus();
}

function list() {
  const shown = document.querySelector("[data-shortcut-list]");
  if (!shown) return;
  const rows = [...document.querySelectorAll("[data-key][data-key-label]")].map((element) => {
    const row = document.createElement("div");
    const key = document.createElement("dt");
    const label = document.createElement("dd");
    row.className = "facts__fact";
    key.textContent = element.dataset.key.toUpperCase();
    label.textContent = element.dataset.keyLabel;
    row.append(key, label);
    return row;
  });
  shown.replaceChildren(...rows);
  shown.closest("dialog").showModal();
}

function move(step) {
  const rows = [...document.querySelectorAll(".case-row__link")];
  const here = rows.indexOf(document.activeElement);
  rows[Math.min(Math.max(here + step, 0), rows.length - 1)]?.focus();
}

export function listen(page) {
  page.addEventListener("keydown", (event) => {
    if (page.documentElement.dataset.keys === "off" || resting(event)) return;
    const key = event.key.toLowerCase();
    const found = (first && named(`${first} ${key}`)) || named(key);
    clearTimeout(forget);
    first = key;
    forget = setTimeout(() => { first = ""; }, PATIENCE);
    if (found) press(found);
    else if (key === "?") list();
    else if (key === "j" || key === "k") move(key === "j" ? 1 : -1);
    else return;
    event.preventDefault();
  });
}
