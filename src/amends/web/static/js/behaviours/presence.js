// Who else is here: a case says so while it is looked at, a list asks who is at its rows.
// A page that nobody looks at says and asks nothing.
import { within } from "./within.js";

const BEAT = 10000;
const GLANCE = 8000;

function named(one) {
  const who = document.createElement("span");
  who.className = `around__who around__who--${one.doing}`;
  who.textContent = one.words;
  return who;
}

async function asked(address, options) {
  try {
    // Whoever is signed out by now is led to the door, which answers with words of its own.
    const answer = await fetch(address, { headers: { Accept: "application/json" }, redirect: "error", ...options });
    return answer.status === 200 ? await answer.json() : null;
  } catch {
    return null;
  }
}

// What others did meanwhile is offered above the page, and brought in when asked for:
// only the talk, so that what somebody writes here stays. A desk nobody wrote at follows.
function offer(words) {
  const link = document.querySelector("#case-news .news__link");
  if (!link || link.querySelector("span").textContent === words) return;
  link.querySelector("span").textContent = words;
  link.hidden = false;
  window.htmx.ajax("GET", location.href, { target: "#signs", select: "#signs", swap: "outerHTML" });
}

function untouched(desk) {
  const boxes = [...(desk?.querySelectorAll("textarea") ?? [])];
  return desk && !desk.contains(document.activeElement) && boxes.every((box) => box.value === box.defaultValue);
}

function atCase(spot) {
  const said = (doing) => {
    const words = new FormData();
    words.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "");
    words.set("doing", doing);
    words.set("since", spot.dataset.since);
    return words;
  };
  let doing = "viewing";
  const beat = async () => {
    if (!spot.isConnected || document.hidden) return;
    const told = await asked(spot.dataset.present, { method: "POST", body: said(doing) });
    if (!told) return;
    spot.replaceChildren(...told.others.map(named));
    if (told.news) offer(told.news);
  };
  const rhythm = setInterval(() => (spot.isConnected ? beat() : clearInterval(rhythm)), BEAT);
  document.getElementById("desk")?.addEventListener("input", () => {
    if (doing === "replying") return;
    doing = "replying";
    beat();
  });
  document.addEventListener("visibilitychange", beat);
  addEventListener("pagehide", () => navigator.sendBeacon(spot.dataset.present, said("gone")));
  beat();
}

// A row gets its spot once somebody is there: most rows never need one.
function show(row, people) {
  let spot = row.querySelector(".around--row");
  if (!spot && !people.length) return;
  if (!spot) {
    spot = Object.assign(document.createElement("span"), { className: "around around--row" });
    row.querySelector(".row-owner").before(spot);
  }
  spot.replaceChildren(...people.map(named));
}

function atList(list) {
  const glance = async () => {
    if (!list.isConnected || document.hidden) return;
    const boxes = [...list.querySelectorAll(".tick__box")];
    if (!boxes.length) return;
    const query = boxes.map((box) => `case=${box.value}`).join("&");
    const told = await asked(`${list.dataset.around}?${query}`);
    for (const box of told ? boxes : []) show(box.closest(".case-row"), told.at[box.value] ?? []);
  };
  const rhythm = setInterval(() => (list.isConnected ? glance() : clearInterval(rhythm)), GLANCE);
  glance();
}

// Fresh rows come in by themselves only where nobody's hand can be on the list.
function calm(list) {
  const busy = list.matches(":hover") || list.contains(document.activeElement);
  return !busy && scrollY < 40 && !list.querySelector(".tick__box:checked") && !document.hidden;
}

export function listen(page) {
  const bring = () => {
    const list = page.getElementById("listing");
    const fresh = list?.querySelector("[data-fresh]");
    if (fresh && calm(list)) window.htmx.ajax("GET", fresh.href, { target: "#listing", swap: "innerHTML" });
  };
  page.addEventListener("htmx:afterSwap", bring);
  page.addEventListener("amends:fresh", bring);
  page.addEventListener("amends:case", (event) => offer(event.detail));
  page.addEventListener("click", (event) => {
    const link = event.target.closest("#case-news .news__link");
    if (link && untouched(page.getElementById("desk"))) link.setAttribute("hx-select-oob", `${link.getAttribute("hx-select-oob")},#desk`);
  }, true);
}

export function start(root) {
  for (const spot of within(root, "[data-present]")) atCase(spot);
  for (const list of within(root, "[data-around]")) atList(list);
}
