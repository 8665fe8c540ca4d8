// form[data-theme-form] changes light and dark at once; the server remembers it.
export function listen(page) {
  page.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-theme-form]")) return;
    event.preventDefault();
    const chosen = event.submitter.value;
    if (chosen === "auto") delete page.documentElement.dataset.theme;
    else page.documentElement.dataset.theme = chosen;
    for (const button of page.querySelectorAll("[data-theme-form] button")) {
      button.setAttribute("aria-pressed", String(button.value === chosen));
    }
    const body = new FormData(event.target, event.submitter);
    fetch(event.target.action, { method: "POST", body, redirect: "manual" });
  });
}
