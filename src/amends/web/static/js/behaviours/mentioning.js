// textarea[data-mentions]: after an @ the colleagues who may see the case are offered.
// Arrow keys choose, Enter or Tab takes, Escape puts the list away; a finger does too.
import { within } from "./within.js";

const MOST = 6;
const BEGUN = /(?:^|[\s(])@([\p{L}\p{N}.'-]*(?: [\p{L}'-]*)?)$/u;

function plain(name) {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}

function fits(name, typed) {
  const words = plain(name), wanted = plain(typed);
  return words.startsWith(wanted) || words.split(" ").some((word) => word.startsWith(wanted));
}

function offer(box) {
  const list = box.parentElement.appendChild(document.createElement("ul"));
  const voice = box.parentElement.appendChild(document.createElement("p"));
  let names = null, shown = [], at = 0;
  list.className = "mentions";
  list.id = `${box.id}-mentions`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.dataset.mentionsLabel);
  voice.className = "voice";
  voice.setAttribute("role", "status");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-haspopup", "listbox");
  box.setAttribute("autocomplete", "off");

  const typed = () => box.value.slice(0, box.selectionStart).match(BEGUN);
  const away = () => {
    list.hidden = true;
    voice.textContent = "";
    box.removeAttribute("aria-activedescendant");
    box.removeAttribute("aria-controls");
  };
  const point = (to) => {
    at = (to + shown.length) % shown.length;
    [...list.children].forEach((row, n) => row.setAttribute("aria-selected", n === at));
    box.setAttribute("aria-activedescendant", list.children[at].id);
  };
  const take = (name) => {
    const end = box.selectionStart, begin = end - typed()[1].length;
    box.setRangeText(`${name} `, begin, end, "end");
    away();
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  };
  const row = (name, n) => {
    const item = document.createElement("li");
    item.id = `${list.id}-${n}`;
    item.className = "mentions__name";
    item.setAttribute("role", "option");
    item.textContent = name;
    // Not on click: the box must keep its place in the text.
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => take(name));
    return item;
  };
  const look = async () => {
    if (!typed()) return away();
    names ??= fetch(box.dataset.mentions, { headers: { Accept: "application/json" }, redirect: "error" })
      .then((answer) => (answer.ok ? answer.json() : { colleagues: [] }), () => ({ colleagues: [] }));
    const { colleagues } = await names;
    const begun = typed();
    shown = begun ? colleagues.filter((name) => fits(name, begun[1])).slice(0, MOST) : [];
    // Whoever has written the whole name is done with it.
    if (!shown.length || (shown.length === 1 && shown[0] === begun[1])) return away();
    list.replaceChildren(...shown.map(row));
    list.hidden = false;
    box.setAttribute("aria-controls", list.id);
    voice.textContent = `${box.dataset.mentionsLabel}: ${shown.length}`;
    return point(0);
  };
  const keys = {
    ArrowDown: () => point(at + 1),
    ArrowUp: () => point(at - 1),
    Enter: () => take(shown[at]),
    Tab: () => take(shown[at]),
    Escape: away,
  };
  box.addEventListener("input", look);
  box.addEventListener("blur", away);
  box.addEventListener("keydown", (event) => {
    if (list.hidden || !keys[event.key] || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
}

export function start(root) {
  for (const box of within(root, "[data-mentions]")) offer(box);
}
