// [data-comes]: a part that is asked for once it is looked at, or wanted by a link or a key.
// Whoever pressed for it goes on inside it; an address that points into it finds it.
const COOKIE = "amends_parts=1; path=/; samesite=lax";
const pressed = {};
let sought = "";

const call = (spot) => window.htmx.trigger(spot, "wanted");

function seek(page) {
  const name = decodeURIComponent(location.hash.slice(1));
  if (!name || page.getElementById(name)) return;
  sought = name;
  page.querySelectorAll("[data-comes]").forEach(call);
}

export function listen(page) {
  // Nobody but who is signed in has pages that come in parts.
  if (page.body.dataset.live) page.cookie = COOKIE;
  page.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-comes] a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const spot = link.closest("[data-comes]");
    pressed[spot.dataset.comes] = link.dataset.side;
    call(spot);
  });
  page.addEventListener("htmx:beforeSwap", (event) => {
    const { dataset } = event.target;
    const on = page.activeElement;
    if (dataset.comes && event.target.contains(on)) pressed[dataset.comes] ??= on.dataset.side;
  });
  page.addEventListener("htmx:load", (event) => { if (event.target === page.body) seek(page); });
}

// The side of the desk that was asked for, or the first thing that can be dealt with.
function enter(part, side) {
  part.querySelector(`.composer__tab input[value="${side}"]`)?.click();
  const box = part.querySelector(`.composer__side--${side} textarea`);
  (box ?? part.querySelector("summary, a, button, input, select, textarea"))?.focus();
}

export function start(part) {
  const name = part.dataset?.part;
  if (!name) return;
  if (name in pressed) enter(part, pressed[name]);
  delete pressed[name];
  const found = sought && part.querySelector(`#${CSS.escape(sought)}`);
  if (!found) return;
  sought = "";
  found.scrollIntoView();
}
