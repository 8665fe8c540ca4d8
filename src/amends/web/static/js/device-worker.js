// Works for the desk on this device while no page is open: shows what it is told, and
// the page of the day without a line. DESK (version, day, ends, icon) stands before this.
const SHELF = "amends-day";
const LONGEST = 36 * 3600 * 1000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  const told = event.data?.json() ?? {};
  event.waitUntil(self.registration.showNotification(told.title ?? "Amends", {
    body: told.body ?? "",
    tag: told.tag,
    icon: DESK.icon,
    data: { link: told.link ?? "/" },
  }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const link = new URL(event.notification.data.link, self.location.origin);
  // Only the desk's own pages are opened, whatever a message says.
  if (link.origin === self.location.origin) event.waitUntil(self.clients.openWindow(link.href));
});

// Who signs out, or is asked who they are, leaves nothing here.
async function forget() {
  await caches.delete(SHELF);
  const own = await self.registration.pushManager?.getSubscription();
  await own?.unsubscribe();
}

async function lastKnown() {
  const found = await (await caches.open(SHELF)).match(DESK.day);
  const age = Date.now() - Date.parse(found?.headers.get("Date") ?? "");
  if (found && age < LONGEST) return found;
  await caches.delete(SHELF);
  return Response.error();
}

async function drawn(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request, { ignoreVary: true })) ?? Response.error();
  }
}

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (origin !== self.location.origin) return;
  if (event.request.mode === "navigate") {
    if (pathname === DESK.ends[1] || (pathname === DESK.ends[0] && event.request.method === "POST")) {
      event.waitUntil(forget());
    } else if (pathname === DESK.day) {
      event.respondWith(fetch(event.request).catch(lastKnown));
    }
  } else if (pathname.startsWith("/look/")) {
    event.respondWith(drawn(event.request));
  }
});
