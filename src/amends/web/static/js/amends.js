// Starts each behaviour on the page, and on every part that HTMX brings in.
// A page works without any of them.
import * as announcing from "./behaviours/announcing.js";
import * as coming from "./behaviours/coming.js";
import * as copying from "./behaviours/copying.js";
import * as counting from "./behaviours/counting.js";
import * as dialogs from "./behaviours/dialogs.js";
import * as dropping from "./behaviours/dropping.js";
import * as filters from "./behaviours/filters.js";
import * as focusing from "./behaviours/focusing.js";
import * as growing from "./behaviours/growing.js";
import * as knocking from "./behaviours/knocking.js";
import * as leaving from "./behaviours/leaving.js";
import * as living from "./behaviours/living.js";
import * as mentioning from "./behaviours/mentioning.js";
import * as menus from "./behaviours/menus.js";
import * as moments from "./behaviours/moments.js";
import * as palette from "./behaviours/palette.js";
import * as pointing from "./behaviours/pointing.js";
import * as presence from "./behaviours/presence.js";
import * as revealing from "./behaviours/revealing.js";
import * as seeking from "./behaviours/seeking.js";
import * as sending from "./behaviours/sending.js";
import * as shortcuts from "./behaviours/shortcuts.js";
import * as sifting from "./behaviours/sifting.js";
import * as themes from "./behaviours/themes.js";
import * as toasts from "./behaviours/toasts.js";
import * as underlining from "./behaviours/underlining.js";

const behaviours = [
  announcing, coming, copying, counting, dialogs, dropping, filters, focusing,
  growing, knocking, leaving, living, mentioning, menus, moments, palette, pointing, presence, revealing, seeking, sending, shortcuts, sifting, themes, toasts,
  underlining,
];

document.documentElement.classList.add("scripted");
for (const behaviour of behaviours) {
  behaviour.listen?.(document);
  behaviour.start?.(document.body);
}
document.addEventListener("htmx:load", (event) => {
  if (event.target === document.body) {
    // Everybody listens now: whoever drives the page by a program waits for this.
    document.documentElement.dataset.listening = "";
    return;
  }
  for (const behaviour of behaviours) behaviour.start?.(event.target);
});
