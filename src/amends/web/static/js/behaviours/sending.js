// form[data-quick]: Ctrl or ⌘ with Enter presses its [data-primary] from inside any field.
export function listen(page) {
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    const form = event.target.closest?.("form[data-quick]");
    if (!form) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("[data-primary]"));
  });
}
