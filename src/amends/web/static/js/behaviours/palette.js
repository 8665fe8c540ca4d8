// Ctrl-K or ⌘-K: whatever this page lets one do or where one can go, found by its name.
// The list is the page itself: elements with data-key-label, what stands at the head of
// the page, and the places of the navigation. Enter does the one that is marked; with
// none it searches.
let shown = [];
let marked = -1;

function choices() {
  const found = new Map();
  const named = [...document.querySelectorAll("[data-key-label], .page__actions .button")]
    .filter((element) => element.checkVisibility() && !element.closest("dialog"));
  for (const element of [...named, ...document.querySelectorAll("a.place")]) {
    const label = (element.dataset.keyLabel || (element.querySelector("span") ?? element).textContent).replace(/\s+/g, " ").trim();
    if (label && !found.has(label)) found.set(label, element);
  }
  return [...found];
}

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function mark(dialog, place) {
  const rows = [...dialog.querySelectorAll("[role=option]")];
  marked = rows.length ? (place + rows.length) % rows.length : -1;
  rows.forEach((row, each) => row.setAttribute("aria-selected", String(each === marked)));
  rows[marked]?.scrollIntoView({ block: "nearest" });
  const field = dialog.querySelector(".palette__field");
  if (marked < 0) field.removeAttribute("aria-activedescendant");
  else field.setAttribute("aria-activedescendant", rows[marked].id);
}

function fill(dialog) {
  const words = plain(dialog.querySelector(".palette__field").value).split(/\s+/).filter(Boolean);
  shown = choices().filter(([label]) => words.every((word) => plain(label).includes(word)));
  const rows = shown.map(([label, element], place) => {
    const row = document.createElement("li");
    row.className = "palette__item";
    row.id = `palette-${place}`;
    row.setAttribute("role", "option");
    const name = document.createElement("span");
    name.textContent = label;
    row.append(name);
    if (element.dataset.key) {
      const key = document.createElement("kbd");
      key.className = "key";
      key.textContent = element.dataset.key.toUpperCase();
      row.append(key);
    }
    return row;
  });
  dialog.querySelector(".palette__list").replaceChildren(...rows);
  dialog.querySelector("[data-palette-search]").hidden = rows.length > 0;
  mark(dialog, 0);
}

function act(dialog, place) {
  const element = shown[place]?.[1];
  dialog.close();
  if (!element) return;
  if (element.matches("input:not([type=radio], [type=checkbox]), textarea")) element.focus();
  else element.click();
}

export function listen(page) {
  page.addEventListener("keydown", (event) => {
    const dialog = page.getElementById("palette");
    if (!dialog || page.documentElement.dataset.keys === "off") return;
    const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    if (asked && !event.target.closest?.("textarea, [contenteditable], dialog[open]:not(.palette)")) {
      event.preventDefault();
      if (dialog.open) { dialog.close(); return; }
      dialog.querySelector(".palette__field").value = "";
      dialog.showModal();
      fill(dialog);
    } else if (dialog.open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      mark(dialog, marked + (event.key === "ArrowDown" ? 1 : -1));
    } else if (dialog.open && event.key === "Enter" && marked >= 0) {
      event.preventDefault();
      act(dialog, marked);
    }
  });
  page.addEventListener("input", (event) => {
    if (event.target.matches(".palette__field")) fill(event.target.closest("dialog"));
  });
  page.addEventListener("click", (event) => {
    const row = event.target.closest(".palette__item");
    if (row) act(row.closest("dialog"), [...row.parentElement.children].indexOf(row));
  });
}
