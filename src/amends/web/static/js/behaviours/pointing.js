// [data-finds="words"][data-in="id"] selects those words in that field.
export function listen(page) {
  page.addEventListener("click", (event) => {
    const button = event.target.closest("[data-finds]");
    if (!button) return;
    const field = page.getElementById(button.dataset.in);
    const at = field.value.indexOf(button.dataset.finds);
    field.focus();
    if (at >= 0) field.setSelectionRange(at, at + button.dataset.finds.length);
  });
}
