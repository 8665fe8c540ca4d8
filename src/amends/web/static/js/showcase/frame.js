// Reviews on the house's own site: a frame where the script stands, as high as it needs.
// Nothing inline, nothing from anybody else, no cookie; styles are set on elements alone.
(function (told) {
  "use strict";
  const script = document.currentScript;
  if (!script) return;
  const home = new URL(script.src).origin;
  const wish = (script.dataset.lang || document.documentElement.lang || "").slice(0, 2);
  const language = told.titles[wish] ? wish : told.language;
  const theme = ["light", "dark"].includes(script.dataset.theme) ? `&theme=${script.dataset.theme}` : "";

  const frame = document.createElement("iframe");
  frame.title = told.titles[language];
  frame.src = `${home}${told.frame}?lang=${language}${theme}`;
  frame.referrerPolicy = "origin";
  frame.loading = "lazy";
  Object.assign(frame.style, { display: "block", inlineSize: "100%", blockSize: "32rem", border: "0", colorScheme: "light dark" });
  // The frame only ever says how high it is.
  window.addEventListener("message", (event) => {
    const ours = event.source === frame.contentWindow && event.origin === home;
    const height = ours ? Number(event.data && event.data.amendsHeight) : 0;
    if (height > 0) frame.style.blockSize = `${Math.min(Math.ceil(height), 20000)}px`;
  });
  // In the head nothing is seen: from there it goes to the end of the page.
  const put = () => (script.closest("body") ? script.after(frame) : document.body.append(frame));
  if (document.body) put();
  else document.addEventListener("DOMContentLoaded", put);

  if (script.dataset.markup === "on" && told.markup.aggregateRating) {
    const machines = document.createElement("script");
    machines.type = "application/ld+json";
    machines.textContent = JSON.stringify(told.markup);
    script.after(machines);
  }
})
