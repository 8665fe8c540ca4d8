// The page of the day: kept on this device only if its reader says so here.
// What is kept is refreshed each time the page is opened with a connection.
const page = document.querySelector("[data-day]");
const part = (name) => page.querySelector(`[data-part="${name}"]`);
const SHELF = "amends-day";

async function kept() {
  return (await caches.has(SHELF)) && Boolean(await (await caches.open(SHELF)).match(location.pathname));
}

// The words of this very page, as they stand here: asking again could bring others.
async function keep() {
  const shelf = await caches.open(SHELF);
  const files = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")]
    .map((one) => one.href || one.src);
  await shelf.addAll(files);
  const fresh = await fetch(location.pathname, { credentials: "same-origin" });
  if (fresh.ok && !fresh.redirected) await shelf.put(location.pathname, fresh);
}

async function draw() {
  const on = await kept();
  part("keep").hidden = on;
  part("kept").hidden = !on;
  part("drop").hidden = !on;
}

async function begin() {
  part("keeping").hidden = false;
  if (navigator.onLine && await kept()) await keep().catch(() => {});
  await draw();
  document.documentElement.dataset.listening = "";
}

part("keep").addEventListener("click", async () => {
  await navigator.serviceWorker.register(page.dataset.worker);
  await navigator.serviceWorker.ready;
  await keep();
  await draw();
});
part("drop").addEventListener("click", async () => {
  await caches.delete(SHELF);
  await draw();
});
if ("serviceWorker" in navigator && "caches" in window) begin();
else document.documentElement.dataset.listening = "";
