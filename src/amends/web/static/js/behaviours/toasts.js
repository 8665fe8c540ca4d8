// A toast counts down and leaves; it waits while it is pointed at or has the focus.
import { within } from "./within.js";

function leave(toast) {
  toast.classList.add("toast--leaving");
  setTimeout(() => toast.remove(), 260);
}

export function show(text, tone) {
  const toast = document.createElement("div");
  const words = document.createElement("p");
  toast.className = `toast toast--${tone}`;
  toast.dataset.toast = "";
  toast.dataset.seconds = "8";
  words.className = "toast__text";
  words.textContent = text;
  toast.append(words);
  document.getElementById("toasts").append(toast);
  start(toast);
}

export function start(root) {
  for (const toast of within(root, "[data-toast]:not([data-counting])")) {
    let left = Number(toast.dataset.seconds);
    const shown = toast.querySelector("[data-left]");
    toast.dataset.counting = "";
    if (shown) shown.textContent = left;
    const clock = setInterval(() => {
      if (!toast.isConnected) clearInterval(clock);
      else if (!shown && toast.matches(":hover, :focus-within")) return;
      else if (--left <= 0) {
        clearInterval(clock);
        leave(toast);
      } else if (shown) shown.textContent = left;
    }, 1000);
  }
}

export function listen(page) {
  page.addEventListener("click", (event) => {
    if (event.target.closest("[data-dismiss]")) leave(event.target.closest("[data-toast]"));
  });
}
