// [data-knocks] lets this device be knocked at while no page of the desk is open.
import { within } from "./within.js";

const written = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

function read(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

async function wished(spot) {
  if (await Notification.requestPermission() !== "granted") throw new Error("refused");
  await navigator.serviceWorker.register(spot.dataset.worker);
  const worker = await navigator.serviceWorker.ready;
  const own = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: read(spot.dataset.keyOfDesk),
  });
  const words = new FormData();
  words.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
  words.set("address", own.endpoint);
  words.set("key", written(own.getKey("p256dh")));
  words.set("secret", written(own.getKey("auth")));
  const answer = await fetch(spot.dataset.knocks, { method: "POST", body: words });
  if (answer.status !== 204) throw new Error("not kept");
}

export function start(root) {
  for (const spot of within(root, "[data-knocks]")) {
    const button = spot.querySelector("[data-knock]");
    const able = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
    button.hidden = !able;
    button.addEventListener("click", async () => {
      button.disabled = true;
      let told = spot.dataset.done;
      try {
        await wished(spot);
      } catch {
        told = spot.dataset.refused;
      }
      button.disabled = false;
      spot.querySelector("[data-answer]").textContent = told;
    });
  }
}
