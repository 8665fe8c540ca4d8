// Inside the chat window: it remembers the conversation while the visit lasts, looks for
// answers while somebody looks at it, and closes at Escape. It works without all that.
const KEY = `amends:${location.pathname.startsWith("/w/talk/") ? "" : location.pathname}`;
const QUICK = 4000;
const SLOW = 20000;
const EAGER = 30;

const said = document.getElementById("said");
const framed = window.parent !== window;

// A browser may refuse us a store of our own; then the link on the page has to do.
function stored(deed) {
  try {
    return deed(window.sessionStorage);
  } catch {
    return null;
  }
}

function begun() {
  const kept = stored((store) => store.getItem(KEY));
  if (kept && framed && !document.querySelector("[aria-invalid=true], .form-errors")) {
    location.replace(kept);
  }
  stored((store) => store.setItem("amends:window", KEY));
}

async function look(turn) {
  if (document.visibilityState === "visible") {
    try {
      const answer = await fetch(`${location.pathname}${query()}`, { headers: { Accept: "text/html" } });
      if (answer.status === 200) show(await answer.text());
    } catch {
      // No line just now: the next look tries again.
    }
  }
  setTimeout(look, turn < EAGER ? QUICK : SLOW, turn + 1);
}

function query() {
  const asked = new URLSearchParams(location.search);
  asked.set("seen", said.dataset.said);
  return `?${asked}`;
}

function show(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("said");
  if (!fresh) return;
  const known = new Set([...said.children].map((turn) => turn.outerHTML));
  const news = [...fresh.children].filter((turn) => !known.has(turn.outerHTML));
  // Only what is new is added: a screen reader reads out that, and nothing twice.
  said.append(...news.map((node) => document.adoptNode(node)));
  said.dataset.said = fresh.dataset.said;
}

if (said) {
  const place = stored((store) => store.getItem("amends:window"));
  if (place) stored((store) => store.setItem(place, `${location.pathname}${location.search}`));
  said.lastElementChild?.scrollIntoView({ block: "nearest" });
  setTimeout(look, QUICK, 0);
} else {
  begun();
}
if (framed) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") window.parent.postMessage("amends:close", "*");
  });
}
// Everybody listens now: whoever drives the page by a program waits for this.
document.documentElement.dataset.listening = "";
