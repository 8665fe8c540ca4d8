// [data-sifts="id"] holds a search box that leaves only the rows of that table which
// contain every word; Enter goes on to the first field that is left.
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function rows(box) {
  return [...document.querySelectorAll(`#${CSS.escape(box.dataset.sifts)} tbody tr`)];
}

function sift(box) {
  const words = fold(box.querySelector("input").value).split(/\s+/).filter(Boolean);
  let left = 0;
  for (const row of rows(box)) {
    const typed = [...row.querySelectorAll("input")].map((field) => field.value).join(" ");
    const text = fold(`${row.textContent} ${typed}`);
    row.hidden = !words.every((word) => text.includes(word));
    if (!row.hidden) left += 1;
  }
  box.querySelector("[data-sifted]").textContent = words.length ? String(left) : "";
}

export function start(part) {
  for (const box of part.querySelectorAll("[data-sifts]")) box.hidden = false;
}

export function listen(page) {
  page.addEventListener("input", (event) => {
    const box = event.target.closest?.("[data-sifts]");
    if (box) sift(box);
  });
  page.addEventListener("keydown", (event) => {
    const box = event.target.closest?.("[data-sifts]");
    if (!box || event.key !== "Enter") return;
    event.preventDefault();
    rows(box).find((row) => !row.hidden)?.querySelector("input")?.focus();
  });
}
