// The chat window on the house's own site: one button, and a frame when it is pressed.
// Nothing inline, nothing from anybody else, no cookie; styles are set on elements alone.
(function (told) {
  "use strict";
  const script = document.currentScript;
  if (!script || window.amendsWindow) return;
  window.amendsWindow = true;
  const home = new URL(script.src).origin;
  const wish = (script.dataset.lang || document.documentElement.lang || "").slice(0, 2);
  const language = told.words[wish] ? wish : told.language;
  const words = told.words[language];

  const styled = (node, styles) => Object.assign(node.style, styles);
  const holder = document.createElement("div");
  holder.lang = language;
  styled(holder, { all: "initial", position: "fixed", zIndex: "2147483000", insetInlineEnd: "16px", insetBlockEnd: "16px" });
  const shadow = holder.attachShadow({ mode: "open" });
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  styled(button, {
    display: "block", marginInlineStart: "auto", minBlockSize: "48px", paddingInline: "20px",
    font: "600 16px/1.2 system-ui, sans-serif", color: "#fff", background: "#3d4a9c",
    border: "2px solid #fff", borderRadius: "24px", cursor: "pointer",
  });
  let frame;

  function made() {
    const made = document.createElement("iframe");
    made.title = words.title;
    made.src = `${home}${told.frame}?lang=${language}`;
    made.referrerPolicy = "origin";
    styled(made, {
      display: "block", boxSizing: "border-box", inlineSize: "min(24rem, calc(100vw - 32px))",
      blockSize: "min(36rem, calc(100vh - 96px))", marginBlockEnd: "8px", background: "Canvas",
      border: "1px solid #8886", borderRadius: "12px", colorScheme: "light dark",
    });
    made.addEventListener("load", () => made.focus(), { once: true });
    shadow.prepend(made);
    return made;
  }

  function show(open) {
    if (open) frame ??= made();
    if (frame) frame.style.display = open ? "block" : "none";
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? words.close : words.open;
    if (open) frame.focus();
    else if (frame) button.focus();
  }

  const isOpen = () => button.getAttribute("aria-expanded") === "true";
  button.addEventListener("click", () => show(!isOpen()));
  holder.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) show(false);
  });
  // The frame only ever says that it wants to be closed.
  window.addEventListener("message", (event) => {
    const ours = frame && event.source === frame.contentWindow && event.origin === home;
    if (ours && event.data === "amends:close") show(false);
  });
  show(false);
  shadow.append(button);
  const stand = () => document.body.append(holder);
  if (document.body) stand();
  else document.addEventListener("DOMContentLoaded", stand);
})
