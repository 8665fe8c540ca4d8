// [data-menu]: only one is open; Escape, a choice, or a click elsewhere closes it.
function closeAll(page, except) {
  for (const menu of page.querySelectorAll("[data-menu][open]")) {
    if (menu !== except) menu.open = false;
  }
}

export function listen(page) {
  page.addEventListener("click", (event) => closeAll(page, event.target.closest("[data-menu]")));
  // Whoever walks on by Tab leaves the menu, and must see where they come to.
  page.addEventListener("focusin", (event) => closeAll(page, event.target.closest("[data-menu]")));
  page.addEventListener("keydown", (event) => {
    const menu = event.target.closest?.("[data-menu][open]");
    if (!menu) return;
    if (event.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const items = [...menu.querySelectorAll("summary, .menu__item, .places__rest .place")];
    const step = event.key === "ArrowDown" ? 1 : -1;
    items.at((items.indexOf(event.target) + step) % items.length).focus();
  });
}
