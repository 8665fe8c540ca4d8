// [data-copies="id"] copies the words of that element and says so.
export function listen(page) {
  page.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copies]");
    if (!button) return;
    const source = page.getElementById(button.dataset.copies);
    await navigator.clipboard.writeText(source.value ?? source.innerText);
    const label = button.querySelector("span");
    const before = label.textContent;
    label.textContent = button.dataset.copied;
    setTimeout(() => { label.textContent = before; }, 2000);
  });
}
