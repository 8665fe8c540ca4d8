// [data-submits] sends its form when a choice changes, and shortly after typing stops.
const PAUSE = 350;
let waiting;

function send(form) {
  clearTimeout(waiting);
  form.requestSubmit();
}

export function listen(page) {
  page.addEventListener("change", (event) => {
    const form = event.target.closest?.("form[data-submits]");
    if (form && event.target.matches("select, [type=checkbox], [type=radio], [type=date]")) send(form);
  });
  page.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-submits][hx-get]");
    if (!form || !event.target.matches("[type=search], [type=text]")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => send(form), PAUSE);
  });
}
