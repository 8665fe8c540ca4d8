// Keeps the till's page on the phone. KEPT (version, files) is written before this line.
// Only pages under /counter/ come by here; whatever has a line is asked there first.
const SHELF = `till-${KEPT.version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELF).then((shelf) => shelf.addAll(KEPT.files)));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  const others = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith("till-") && name !== SHELF);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(others());
});

self.addEventListener("fetch", (event) => {
  const asked = new URL(event.request.url);
  if (event.request.mode === "navigate") {
    event.respondWith(fetch(event.request).catch(() => caches.match(KEPT.files[0])));
  } else if (KEPT.files.includes(asked.pathname)) {
    event.respondWith(
      caches.match(asked.pathname).then((found) => found ?? fetch(event.request)),
    );
  }
});
