// [data-live] on the body: holds a line open while the page is looked at. On it comes
// what is new: on the bell, and for a list with [data-asks] how much it would show.
// A case hears in words what others did there. Without a line the page asks by itself ("amends:told") now and then.
const SELDOM = 5000;
let line = null;
let held = "";

function show(event) {
  const told = JSON.parse(event.data);
  const bell = document.getElementById("bell");
  if (bell && told.label) {
    bell.setAttribute("aria-label", told.label);
    bell.querySelector(".bell__count").textContent = told.bell;
  }
  if (told.case) document.dispatchEvent(new CustomEvent("amends:case", { detail: told.case }));
  const link = document.querySelector("#news .news__link");
  if (link && told.news) {
    link.hidden = false;
    link.dataset.fresh = "";
    link.querySelector("span").textContent = told.news;
    document.dispatchEvent(new Event("amends:fresh"));
  }
}

function close() {
  line?.close();
  line = null;
}

// Another list is another question: its line is another one.
function open(page) {
  const wanted = page.querySelector("[data-asks]")?.dataset.asks ?? page.body.dataset.live;
  if (page.hidden || (line && wanted === held)) return;
  close();
  held = wanted;
  line = new EventSource(wanted);
  line.addEventListener("news", show);
}

export function listen(page) {
  if (!page.body.dataset.live) return;
  const tell = () => page.body.dispatchEvent(new Event("amends:told"));
  open(page);
  page.addEventListener("htmx:afterSettle", () => open(page));
  page.addEventListener("visibilitychange", () => {
    if (page.hidden) return close();
    open(page);
    return tell();
  });
  addEventListener("pagehide", close);
  addEventListener("pageshow", () => open(page));
  setInterval(() => {
    if (!page.hidden && line?.readyState !== EventSource.OPEN) tell();
  }, SELDOM);
}
